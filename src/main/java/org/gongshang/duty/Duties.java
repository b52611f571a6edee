package org.gongshang.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshang.people.Accounts;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what is owed, in few statements however large the region. */
@Component
@Transactional(readOnly = true)
class Duties {

  private static final Comparator<Owed> WORST_FIRST =
      Comparator.comparingInt(Owed::overdue)
          .thenComparingInt(Owed::open)
          .thenComparingInt(Owed::done)
          .reversed();

  private final DutyMapper mapper;
  private final DutyReach reach;
  private final DutyFrames frames;
  private final Regions regions;
  private final Accounts accounts;

  Duties(
      DutyMapper mapper, DutyReach reach, DutyFrames frames, Regions regions, Accounts accounts) {
    this.mapper = mapper;
    this.reach = reach;
    this.frames = frames;
    this.regions = regions;
    this.accounts = accounts;
  }

  /**
   * @param term instead of what was asked for, where that cannot be read
   */
  DutyPage page(Viewer viewer, long id, Asked asked, Term term) {
    Region region = reach.visible(viewer, id);
    boolean own = frames.isOwn(viewer, region, asked);
    DutyMapper.Frame frame = frames.of(region, own, term, asked.workdays());
    Map<String, Owed> byRegion = merged(mapper.openByRegion(frame), mapper.pastByRegion(frame));
    return new DutyPage(
        region,
        regions.find(id).isEmpty(),
        reach.own(viewer),
        regions.ancestors(id).stream().filter(each -> reach.reads(viewer, each.id())).toList(),
        term,
        asked.workdays(),
        reach.readsBelow(viewer, id),
        own,
        byRegion.values().stream().reduce(Owed.NOTHING, Owed::plus),
        own ? List.of() : children(region, byRegion),
        offices(frame),
        own ? people(frame) : List.of());
  }

  private static Map<String, Owed> merged(List<DutyMapper.Open> open, List<DutyMapper.Past> past) {
    Map<String, Owed> owed = new HashMap<>();
    open.forEach(each -> owed.merge(each.named(), Owed.of(each), Owed::plus));
    past.forEach(each -> owed.merge(each.named(), Owed.of(each), Owed::plus));
    return owed;
  }

  /** What lies deeper is counted for the child above it, as the tree is today. */
  private List<DutyPage.Child> children(Region top, Map<String, Owed> byRegion) {
    Map<Long, Owed> sums = new HashMap<>();
    byRegion.forEach(
        (id, owed) -> sums.merge(childAbove(top, Long.parseLong(id)), owed, Owed::plus));
    List<DutyPage.Child> children = new ArrayList<>();
    Stream.concat(regions.children(top.id()).stream(), regions.closedWithin(top.id()).stream())
        .filter(child -> Long.valueOf(top.id()).equals(child.parentId()))
        .map(child -> child(child, sums))
        .filter(child -> !child.closed() || !child.owed().isNothing())
        .sorted(Comparator.comparing(DutyPage.Child::owed, WORST_FIRST))
        .forEach(children::add);
    children.add(
        0, new DutyPage.Child(top, false, true, sums.getOrDefault(top.id(), Owed.NOTHING)));
    return children;
  }

  private DutyPage.Child child(Region region, Map<Long, Owed> sums) {
    boolean closed = regions.find(region.id()).isEmpty();
    return new DutyPage.Child(region, closed, false, sums.getOrDefault(region.id(), Owed.NOTHING));
  }

  /** The region itself for what it owes by itself. */
  private long childAbove(Region top, long id) {
    String below = regions.get(id).path().substring(top.path().length());
    return below.isEmpty() ? top.id() : Long.parseLong(below.substring(0, below.indexOf('/')));
  }

  private List<DutyPage.Office> offices(DutyMapper.Frame frame) {
    Map<String, Owed> owed = merged(mapper.openByRole(frame), mapper.pastByRole(frame));
    return Stream.of(Role.values())
        .filter(role -> owed.containsKey(role.key()))
        .map(role -> new DutyPage.Office(role, owed.getOrDefault(role.key(), Owed.NOTHING)))
        .toList();
  }

  private List<DutyPage.Person> people(DutyMapper.Frame frame) {
    Map<String, Owed> owed = merged(mapper.openByPerson(frame), mapper.pastByPerson(frame));
    Map<Long, String> names = accounts.names(owed.keySet().stream().map(Long::valueOf).toList());
    return owed.entrySet().stream()
        .map(
            each ->
                new DutyPage.Person(
                    Long.parseLong(each.getKey()),
                    names.getOrDefault(Long.valueOf(each.getKey()), each.getKey()),
                    each.getValue()))
        .sorted(Comparator.comparing(DutyPage.Person::owed, WORST_FIRST))
        .toList();
  }

  /** Each region with what each of its roles owes, where that is anything. */
  List<Line> lines(Viewer viewer, long id, Asked asked, Term term) {
    Region region = reach.visible(viewer, id);
    boolean own = frames.isOwn(viewer, region, asked);
    DutyMapper.Frame frame = frames.of(region, own, term, asked.workdays());
    return merged(mapper.openByPlace(frame), mapper.pastByPlace(frame)).entrySet().stream()
        .map(
            each -> {
              String[] place = each.getKey().split(" ");
              return new Line(
                  regions.get(Long.parseLong(place[0])), Role.of(place[1]), each.getValue());
            })
        .sorted(Comparator.comparing((Line line) -> line.region().code()).thenComparing(Line::role))
        .toList();
  }

  record Line(Region region, Role role, Owed owed) {}
}
