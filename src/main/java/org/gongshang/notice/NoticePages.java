package org.gongshang.notice;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.people.Mandate;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.Workdays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of notices show, in a constant number of statements. */
@Component
class NoticePages {

  static final int PAGE = 20;

  private final NoticeMapper mapper;
  private final Notices notices;
  private final Objections objections;
  private final Regions regions;
  private final Clocks clocks;
  private final Clock clock;

  NoticePages(
      NoticeMapper mapper,
      Notices notices,
      Objections objections,
      Regions regions,
      Clocks clocks,
      Clock clock) {
    this.mapper = mapper;
    this.notices = notices;
    this.objections = objections;
    this.regions = regions;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Notices of the viewer's regions, of those above them and of those below. */
  @Transactional(readOnly = true)
  public ListPage list(
      @Nullable NoticeStatus status, @Nullable String kind, int page, Viewer viewer) {
    Set<Long> above = new LinkedHashSet<>();
    Set<String> paths = new LinkedHashSet<>();
    for (Mandate mandate : viewer.mandates()) {
      Region region = regions.get(mandate.regionId());
      paths.add(region.path());
      regions.ancestors(region.id()).forEach(ancestor -> above.add(ancestor.id()));
    }
    List<NoticeRow> rows = mapper.page(status, kind, above, paths, PAGE + 1, (page - 1) * PAGE);
    boolean more = rows.size() > PAGE;
    return new ListPage(cards(rows.subList(0, Math.min(PAGE, rows.size()))), more);
  }

  private List<Card> cards(List<NoticeRow> rows) {
    Map<Long, List<NoticeLine>> lines =
        rows.isEmpty()
            ? Map.of()
            : mapper.linesOf(rows.stream().map(NoticeRow::id).toList()).stream()
                .collect(groupingBy(NoticeLine::noticeId));
    Workdays calendar = calendar(rows.stream().map(NoticeRow::openedAt).toList());
    return rows.stream()
        .map(
            row ->
                new Card(
                    row,
                    regions.get(row.regionId()).name(),
                    lines.getOrDefault(row.id(), List.of()),
                    passed(row.openedAt(), row.workdays(), row.endsAt(), calendar)))
        .toList();
  }

  /** From the first of these days until today. */
  private Workdays calendar(List<Instant> opened) {
    LocalDate today = day(clock.instant());
    return clocks.workdays(opened.stream().min(naturalOrder()).map(this::day).orElse(today), today);
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  @Transactional(readOnly = true)
  public Page page(long id, Viewer viewer) {
    Notice notice = notices.get(id);
    Collection<Objection> all = mapper.objections(id);
    Optional<Objection> mine = mapper.objectionOf(id, viewer.accountId());
    boolean takes = notice.takesObjections(clock.instant());
    return new Page(
        notice,
        regions.get(notice.regionId()).name(),
        mapper.lines(id),
        passed(
            notice.openedAt(),
            notice.workdays(),
            notice.endsAt(),
            calendar(List.of(notice.openedAt()))),
        all.stream()
            .filter(objection -> objection.accountId() != viewer.accountId())
            .map(Answered::of)
            .toList(),
        mine.orElse(null),
        takes,
        takes && mine.isEmpty() && objections.mayObject(notice, viewer));
  }

  String snapshot(long id) {
    notices.get(id);
    return mapper.snapshot(id);
  }

  /** Working days of the notice that are over; the day of publication is not one of them. */
  private int passed(Instant openedAt, int workdays, Instant endsAt, Workdays calendar) {
    Instant now = clock.instant();
    if (!now.isBefore(endsAt)) {
      return workdays;
    }
    LocalDate opened = day(openedAt);
    LocalDate today = day(now);
    return opened.isBefore(today) ? Math.min(calendar.between(opened, today), workdays) : 0;
  }

  /** One page of the list. */
  public record ListPage(List<Card> cards, boolean more) {}

  /** A notice as the list shows it. */
  public record Card(NoticeRow row, String region, List<NoticeLine> lines, int passed) {

    public int left() {
      return row.workdays() - passed;
    }
  }

  /**
   * A notice on its own page; objections are shown without names.
   *
   * @param objections of others than the reader
   */
  public record Page(
      Notice notice,
      String region,
      List<NoticeContent.Line> lines,
      int passed,
      List<Answered> objections,
      @Nullable Objection mine,
      boolean takes,
      boolean mayObject) {

    public int left() {
      return notice.workdays() - passed;
    }
  }

  /** An objection as everybody may read it. */
  public record Answered(
      String body, Instant raisedAt, @Nullable Ruling ruling, @Nullable String reply) {

    static Answered of(Objection objection) {
      return new Answered(
          objection.body(), objection.raisedAt(), objection.ruling(), objection.reply());
    }
  }
}
