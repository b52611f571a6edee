package org.gongshang.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each person has to do: lists of open tasks and the figures above them. */
@Component
public class Inbox {

  private final InboxMapper mapper;
  private final Rights rights;
  private final Regions regions;
  private final Clock clock;

  Inbox(InboxMapper mapper, Rights rights, Regions regions, Clock clock) {
    this.mapper = mapper;
    this.rights = rights;
    this.regions = regions;
    this.clock = clock;
  }

  /** Open tasks that address the viewer, most urgent first, after the given one. */
  public List<InboxRow> todo(Viewer viewer, Filter filter, @Nullable Cursor after, int limit) {
    return mapper.todo(wanted(viewer, filter, after, limit));
  }

  /** How many there are in all, and how many up to the given one. */
  public Standing standing(Viewer viewer, Filter filter, @Nullable Cursor after) {
    return mapper.standing(wanted(viewer, filter, after, 0));
  }

  private Wanted wanted(Viewer viewer, Filter filter, @Nullable Cursor after, int limit) {
    return new Wanted(
        rights.listed(viewer),
        filter,
        regionIds(filter),
        named(viewer, filter.text()),
        clock.instant(),
        after == null ? null : after.at(),
        after == null ? null : after.id(),
        limit);
  }

  private List<Long> regionIds(Filter filter) {
    Long chosen = filter.regionId();
    if (chosen == null) {
      return List.of();
    }
    // where there is no such region nothing is found
    return filter.reach() == 0 || regions.find(chosen).isEmpty()
        ? List.of(chosen)
        : regions.within(chosen).stream().map(Region::id).toList();
  }

  /** Whoever works for several regions may look for one by its name. */
  private List<Long> named(Viewer viewer, @Nullable String text) {
    if (text == null) {
      return List.of();
    }
    List<Region> mine = regions(viewer);
    return mine.size() < 2
        ? List.of()
        : mine.stream().filter(region -> region.name().contains(text)).map(Region::id).toList();
  }

  /**
   * @param reach 0 for the viewer's own, 1 with what lies below their regions
   */
  public Figures figures(Viewer viewer, int reach) {
    Set<String> others = rights.listed(viewer);
    String widest = rights.widest(viewer);
    others.remove(widest);
    return new Figures(mapper.figures(widest, others, reach, clock.instant(), endOfToday()));
  }

  /** How many there are, be they overdue or due today, without stages and regions. */
  public Counts counts(Viewer viewer, int reach) {
    return figures(viewer, reach).counts();
  }

  /** The last moment of today, for what is due today. */
  public Instant endOfToday() {
    return clock.instant().atZone(clock.getZone()).with(LocalTime.MAX).toInstant();
  }

  /** Regions whose tasks are in the viewer's inbox. */
  public List<Region> regions(Viewer viewer) {
    return mapper.todoRegions(rights.listed(viewer)).stream().map(regions::get).toList();
  }

  /**
   * The same without asking again where the figures tell: nobody finds what lies below but who
   * covers it.
   *
   * @param reach of the figures
   */
  public List<Region> regions(Viewer viewer, Figures figures, int reach) {
    boolean told =
        reach > 0 || viewer.mandates().stream().noneMatch(mandate -> mandate.role().coversBelow());
    return told ? figures.regionIds().map(regions::get).toList() : regions(viewer);
  }

  /** Open tasks about a matter or a session. */
  public List<InboxRow> ofSubject(String businessKey) {
    return mapper.ofSubject(businessKey);
  }

  /** Open tasks of these processes: of sessions as such and of what is on their agendas. */
  public List<InboxRow> ofSubjects(Collection<String> businessKeys) {
    return businessKeys.isEmpty() ? List.of() : mapper.ofSubjects(businessKeys);
  }

  /** Open tasks about these matters, also in sessions, most urgent first. */
  public List<InboxRow> ofMatters(Collection<String> numbers) {
    return numbers.isEmpty() ? List.of() : mapper.ofMatters(numbers);
  }

  /** Place in a list: everything up to here has been shown. */
  public record Cursor(Instant at, String id) {

    public static @Nullable Cursor parse(@Nullable String text) {
      if (text == null || !text.matches("\\d{1,15}~[\\w-]{1,64}")) {
        return null;
      }
      String[] parts = text.split("~", 2);
      return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    }

    @Override
    public String toString() {
      return at.toEpochMilli() + "~" + id;
    }
  }

  /**
   * @param when {@code overdue}, or null
   * @param until due from now until this moment; null for any
   * @param regionId only this region; with reach 1 what lies below it too
   * @param text part of a title, a number or, for whoever works for several, a region's name
   * @param reach 0 for the viewer's own, 1 with what lies below their regions
   */
  public record Filter(
      @Nullable Stage stage,
      @Nullable String when,
      @Nullable Instant until,
      @Nullable Long regionId,
      @Nullable String text,
      int reach) {

    /** Whether it leaves nothing out. */
    public boolean isWide() {
      return stage == null && when == null && until == null && regionId == null && text == null;
    }

    public static Filter none() {
      return new Filter(null, null, null, null, null, 0);
    }
  }

  public record Counts(int total, int overdue, int today) {}

  /** Open tasks of a stage at a region. */
  public record Figure(Stage stage, long regionId, int total, int overdue, int today) {}

  /** What is open for somebody, by stage and region. */
  public record Figures(List<Figure> all) {

    public Counts counts() {
      return new Counts(
          all.stream().mapToInt(Figure::total).sum(),
          all.stream().mapToInt(Figure::overdue).sum(),
          all.stream().mapToInt(Figure::today).sum());
    }

    public Map<Stage, Integer> stages() {
      return all.stream()
          .collect(Collectors.groupingBy(Figure::stage, Collectors.summingInt(Figure::total)));
    }

    Stream<Long> regionIds() {
      return all.stream().map(Figure::regionId).distinct();
    }
  }
}
