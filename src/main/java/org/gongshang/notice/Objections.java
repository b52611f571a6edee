package org.gongshang.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Objections to notices: raised once by each person, answered one by one. */
@Component
public class Objections {

  private final NoticeMapper mapper;
  private final Notices notices;
  private final Regions regions;
  private final Messages messages;
  private final Once once;
  private final Clock clock;

  Objections(
      NoticeMapper mapper,
      Notices notices,
      Regions regions,
      Messages messages,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.notices = notices;
    this.regions = regions;
    this.messages = messages;
    this.once = once;
    this.clock = clock;
  }

  /** Objects to a notice; each person once, while it is open, where they hold a mandate. */
  @Transactional
  public void object(long noticeId, String body, String key, Viewer by) {
    once.run(
        by.accountId(),
        key,
        Act.of("objection", String.valueOf(noticeId), body),
        () -> {
          object(noticeId, body, by);
          return Notices.path(noticeId);
        });
  }

  private void object(long noticeId, String body, Viewer by) {
    Notice notice = notices.get(noticeId);
    if (!mayObject(notice, by)) {
      throw new Refusal("notice.objection.elsewhere", regions.get(notice.regionId()).name());
    }
    String words = ObjectionText.checked(body);
    Instant now = clock.instant();
    // the lock makes a closing wait for this objection, or this objection see the closing
    if (mapper.lockStatus(noticeId) != NoticeStatus.OPEN) {
      throw new Refusal("notice.objection.closed");
    }
    notice.admitObjection(now);
    if (mapper.insertObjection(noticeId, by.accountId(), words, now) == 0) {
      throw new Refusal("notice.objection.twice");
    }
  }

  boolean mayObject(Notice notice, Viewer viewer) {
    return viewer.own().stream()
        .anyMatch(mandate -> regions.isWithin(mandate.regionId(), notice.regionId()));
  }

  /** Answers the objection that has waited longest. */
  @Transactional(propagation = Propagation.MANDATORY)
  void answer(MatterNumber matter, Ruling ruling, String reply, long by, Instant at) {
    Notice notice = notices.newest(matter);
    Objection objection =
        mapper.firstOpen(notice.id()).orElseThrow(() -> new Refusal("notice.objection.answered"));
    answer(notice, objection, ruling, reply, by, at);
  }

  /** Answers one objection to a notice that no process waits for, once its time is over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void answer(long noticeId, long objectionId, Ruling ruling, String reply, long by) {
    Notice notice = notices.get(noticeId);
    Instant now = clock.instant();
    if (notice.takesObjections(now)) {
      throw new Refusal("notice.objection.early");
    }
    Objection objection =
        mapper
            .objection(objectionId)
            .filter(found -> found.noticeId() == noticeId)
            .orElseThrow(() -> new Refusal("notice.objection.answered"));
    answer(notice, objection, ruling, ObjectionText.checked(reply), by, now);
  }

  private void answer(
      Notice notice, Objection objection, Ruling ruling, String reply, long by, Instant at) {
    if (mapper.updateObjection(objection.answer(ruling, reply, by, at)) == 0) {
      throw new Refusal("notice.objection.answered");
    }
    messages.tell(
        List.of(objection.accountId()),
        "notice.message." + ruling.key(),
        List.of(notice.title(), reply),
        Notices.path(notice.id()));
  }

  public List<Objection> unanswered(long noticeId) {
    return mapper.unanswered(noticeId);
  }

  Optional<Objection> unanswered(MatterNumber matter) {
    return mapper.newest(matter.value()).flatMap(notice -> mapper.firstOpen(notice.id()));
  }
}
