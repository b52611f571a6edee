package org.gongshang.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices: published, objected to, closed, and every objection answered. */
@Component
@EnableConfigurationProperties(NoticeRules.class)
public class Notices {

  private final NoticeMapper mapper;
  private final NoticeRules rules;
  private final ObjectProvider<NoticeContent> contents;
  private final Matters matters;
  private final Regions regions;
  private final Messages messages;
  private final Clocks clocks;
  private final Once once;
  private final Clock clock;

  Notices(
      NoticeMapper mapper,
      NoticeRules rules,
      ObjectProvider<NoticeContent> contents,
      Matters matters,
      Regions regions,
      Messages messages,
      Clocks clocks,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.rules = rules;
    this.contents = contents;
    this.matters = matters;
    this.regions = regions;
    this.messages = messages;
    this.clocks = clocks;
    this.once = once;
    this.clock = clock;
  }

  /** Publishes what the stage has to say as it is now; returns when the notice ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  Instant open(MatterNumber matter, String kind) {
    NoticeContent.Content content = content(kind).content(matter);
    Region region = regions.get(matters.get(matter).regionId());
    Instant now = clock.instant();
    Instant endsAt = clocks.afterWorkdays(now, rules.workdays());
    NewNotice notice =
        new NewNotice(
            matter,
            kind,
            region,
            content.title(),
            Snapshot.of(content),
            rules.workdays(),
            now,
            endsAt);
    mapper.insert(notice);
    mapper.insertLines(notice.getId(), content.lines());
    messages.tell(
        matters.requesters(matter),
        "notice.message.opened",
        List.of(content.title(), String.valueOf(rules.workdays())),
        path(notice.getId()));
    matters.note(matter, null, "notice.event.opened", content.title(), rules.workdays(), endsAt);
    return endsAt;
  }

  private NoticeContent content(String kind) {
    return contents.stream()
        .filter(content -> content.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing to publish for " + kind));
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
          return path(noticeId);
        });
  }

  private void object(long noticeId, String body, Viewer by) {
    Notice notice = get(noticeId);
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
    return viewer.mandates().stream()
        .anyMatch(mandate -> regions.isWithin(mandate.regionId(), notice.regionId()));
  }

  /** Ends the notice; objections on their way are waited for. Returns how many are unanswered. */
  @Transactional(propagation = Propagation.MANDATORY)
  int close(MatterNumber matter) {
    Notice notice = newest(matter);
    save(notice.close(clock.instant()));
    int objections = mapper.countOpen(notice.id());
    if (objections == 0) {
      matters.note(matter, null, "notice.event.closed.none", notice.title());
    } else {
      matters.note(matter, null, "notice.event.closed", notice.title(), objections);
    }
    return objections;
  }

  /** Answers the objection that has waited longest. */
  @Transactional(propagation = Propagation.MANDATORY)
  void answer(MatterNumber matter, Ruling ruling, String reply, long by, Instant at) {
    Notice notice = newest(matter);
    Objection objection =
        mapper.firstOpen(notice.id()).orElseThrow(() -> new Refusal("notice.objection.answered"));
    if (mapper.updateObjection(objection.answer(ruling, reply, by, at)) == 0) {
      throw new Refusal("notice.objection.answered");
    }
    messages.tell(
        List.of(objection.accountId()),
        "notice.message." + ruling.key(),
        List.of(notice.title(), reply),
        path(notice.id()));
  }

  /** Counts again; with none left unanswered the notice has its outcome. */
  @Transactional(propagation = Propagation.MANDATORY)
  Standing check(MatterNumber matter) {
    Notice notice = newest(matter);
    int open = mapper.countOpen(notice.id());
    boolean upheld = mapper.countUpheld(notice.id()) > 0;
    if (open == 0) {
      save(notice.conclude(upheld));
      matters.note(matter, null, outcome(notice, upheld), notice.title());
      if (!upheld) {
        content(notice.kind()).confirmed(matter);
      }
    }
    return new Standing(open, upheld);
  }

  private static String outcome(Notice notice, boolean upheld) {
    return "notice.event." + (upheld ? "upheld." : "confirmed.") + notice.kind();
  }

  Notice get(long id) {
    return mapper.find(id).orElseThrow(() -> new NotVisible("notice " + id));
  }

  Optional<Objection> unanswered(MatterNumber matter) {
    return mapper.newest(matter).flatMap(notice -> mapper.firstOpen(notice.id()));
  }

  /** The notice of a matter that people may object to now. */
  @Transactional(readOnly = true)
  public Optional<Notice> open(MatterNumber matter) {
    return mapper.newest(matter).filter(notice -> notice.takesObjections(clock.instant()));
  }

  private Notice newest(MatterNumber matter) {
    return mapper
        .newest(matter)
        .orElseThrow(() -> new IllegalStateException("no notice for " + matter));
  }

  private void save(Notice notice) {
    if (mapper.update(notice) == 0) {
      throw new IllegalStateException("notice " + notice.id() + " changed meanwhile");
    }
  }

  private static String path(long id) {
    return "/notices/" + id;
  }

  /** How objections stand. */
  record Standing(int open, boolean upheld) {

    String outcome() {
      return upheld ? "upheld" : "confirmed";
    }
  }
}
