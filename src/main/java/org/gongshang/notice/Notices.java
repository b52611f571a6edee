package org.gongshang.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.gongshang.message.Messages;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Requesters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices: published, closed, and concluded when every objection is answered. */
@Component
@EnableConfigurationProperties(NoticeRules.class)
public class Notices {

  private final NoticeMapper mapper;
  private final NoticeRules rules;
  private final ObjectProvider<NoticeContent> contents;
  private final Matters matters;
  private final Requesters requesters;
  private final Regions regions;
  private final Messages messages;
  private final Clocks clocks;
  private final Clock clock;

  Notices(
      NoticeMapper mapper,
      NoticeRules rules,
      ObjectProvider<NoticeContent> contents,
      Matters matters,
      Requesters requesters,
      Regions regions,
      Messages messages,
      Clocks clocks,
      Clock clock) {
    this.mapper = mapper;
    this.rules = rules;
    this.contents = contents;
    this.matters = matters;
    this.requesters = requesters;
    this.regions = regions;
    this.messages = messages;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Publishes what the stage has to say as it is now; returns when the notice ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  Instant open(MatterNumber matter, String kind) {
    NoticeContent.Content content = content(kind).content(matter);
    Published published =
        publish(
            new Draft(
                matter.value(), kind, matters.get(matter).regionId(), rules.workdays(), content),
            requesters.of(matter));
    matters.note(
        matter, null, "notice.event.opened", content.title(), rules.workdays(), published.endsAt());
    return published.endsAt();
  }

  /** How many working days a notice stays open where no other rule says so. */
  public int usualWorkdays() {
    return rules.workdays();
  }

  /** Publishes something and tells these people of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Published publish(Draft draft, Collection<Long> told) {
    Region region = regions.get(draft.regionId());
    NoticeContent.Content content = draft.content();
    Instant now = clock.instant();
    Instant endsAt = clocks.afterWorkdays(now, draft.workdays());
    NewNotice notice =
        new NewNotice(
            draft.subject(),
            draft.kind(),
            region,
            content.title(),
            Snapshot.of(content),
            draft.workdays(),
            now,
            endsAt);
    mapper.insert(notice);
    mapper.insertLines(notice.getId(), content.lines());
    messages.tell(
        told,
        "notice.message.opened." + draft.kind(),
        List.of(content.title(), String.valueOf(draft.workdays()), Messages.moment(endsAt)),
        path(notice.getId()));
    return new Published(notice.getId(), endsAt);
  }

  /**
   * How a notice stands that no process waits for: ends it when its time is over, and concludes it
   * when every objection is answered.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public NoticeState settle(long id) {
    Notice notice = get(id);
    if (notice.isWithdrawn()) {
      return NoticeState.WITHDRAWN;
    }
    if (notice.takesObjections(clock.instant())) {
      return NoticeState.RUNNING;
    }
    if (notice.status() == NoticeStatus.OPEN) {
      save(notice.close(clock.instant()));
    }
    NoticeState state = counted(id);
    if (state == NoticeState.ANSWERING) {
      return state;
    }
    Notice closed = get(id);
    if (closed.outcome() == null) {
      save(closed.conclude(state == NoticeState.UPHELD));
    }
    return state;
  }

  /** How it stands, without ending anything. */
  @Transactional(readOnly = true)
  public NoticeState state(long id) {
    Notice notice = get(id);
    if (notice.isWithdrawn()) {
      return NoticeState.WITHDRAWN;
    }
    return notice.takesObjections(clock.instant()) ? NoticeState.RUNNING : counted(id);
  }

  /**
   * Takes a notice back that no process waits for; one that has its outcome keeps it. Returns who
   * objected and was not answered: they are told by whoever owns what it is about.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> withdraw(long id, String reason) {
    Notice notice = get(id);
    if (notice.outcome() != null) {
      return List.of();
    }
    save(notice.withdraw(clock.instant(), reason));
    return mapper.unanswered(id).stream().map(Objection::accountId).toList();
  }

  /** How the objections to a notice stand whose time is over. */
  private NoticeState counted(long id) {
    if (mapper.countOpen(id) > 0) {
      return NoticeState.ANSWERING;
    }
    return mapper.countUpheld(id) > 0 ? NoticeState.UPHELD : NoticeState.CONFIRMED;
  }

  private NoticeContent content(String kind) {
    return contents.stream()
        .filter(content -> content.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing to publish for " + kind));
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

  /** The notice of a matter that people may object to now. */
  @Transactional(readOnly = true)
  public Optional<Notice> open(MatterNumber matter) {
    return mapper.newest(matter.value()).filter(notice -> notice.takesObjections(clock.instant()));
  }

  Notice newest(MatterNumber matter) {
    return mapper
        .newest(matter.value())
        .orElseThrow(() -> new IllegalStateException("no notice for " + matter));
  }

  private void save(Notice notice) {
    if (mapper.update(notice) == 0) {
      throw new IllegalStateException("notice " + notice.id() + " changed meanwhile");
    }
  }

  static String path(long id) {
    return "/notices/" + id;
  }

  /**
   * Something to publish.
   *
   * @param subject key of what it is about
   * @param kind names its messages
   */
  public record Draft(
      String subject, String kind, long regionId, int workdays, NoticeContent.Content content) {}

  /** A notice that was published. */
  public record Published(long id, Instant endsAt) {}

  /** How objections stand. */
  record Standing(int open, boolean upheld) {

    String outcome() {
      return upheld ? "upheld" : "confirmed";
    }
  }
}
