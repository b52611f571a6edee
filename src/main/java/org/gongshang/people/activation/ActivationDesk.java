package org.gongshang.people.activation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.people.activation.ActivationMapper.Issue;
import org.gongshang.people.activation.Activations.Issued;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Administrators give codes out, each at their own regions and below. */
@Component
class ActivationDesk {

  static final int SHOWN = 50;

  /** On one printed list. */
  static final int MOST = 500;

  private final ActivationMapper mapper;
  private final Activations activations;
  private final Mandates mandates;
  private final Regions regions;
  private final Rights rights;
  private final Once once;
  private final Clock clock;

  ActivationDesk(
      ActivationMapper mapper,
      Activations activations,
      Mandates mandates,
      Regions regions,
      Rights rights,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.activations = activations;
    this.mandates = mandates;
    this.regions = regions;
    this.rights = rights;
    this.once = once;
    this.clock = clock;
  }

  /** Regions where people wait for a code, by where they are. */
  Places places(Viewer admin, String text, @Nullable Long importId) {
    rights.demand(admin, Role.ADMIN);
    List<WaitingPlace> all =
        mapper.places(
            rights.reach(admin, Role.ADMIN), importId, LocalDate.now(clock), clock.instant());
    List<Place> found =
        all.stream()
            .map(place -> new Place(regions.label(place.regionId()), place, null))
            .filter(place -> place.label().contains(text.strip()))
            .sorted(Comparator.comparing(place -> regions.get(place.place().regionId()).code()))
            .toList();
    List<Place> shown = found.subList(0, Math.min(SHOWN, found.size()));
    return new Places(named(shown), found.size(), people(found));
  }

  private static int people(List<Place> found) {
    return found.stream().mapToInt(place -> place.place().waiting()).sum();
  }

  /** With when codes were last given out there, and by whom. */
  private List<Place> named(List<Place> shown) {
    List<Long> last =
        shown.stream().map(place -> place.place().last()).filter(Objects::nonNull).toList();
    Map<Long, Issue> issues =
        last.isEmpty()
            ? Map.of()
            : mapper.issues(last).stream().collect(Collectors.toMap(Issue::id, issue -> issue));
    return shown.stream()
        .map(place -> new Place(place.label(), place.place(), issue(issues, place.place())))
        .toList();
  }

  private static @Nullable Issue issue(Map<Long, Issue> issues, WaitingPlace place) {
    Long last = place.last();
    return last == null ? null : issues.get(last);
  }

  /** Gives new codes to everybody who waits at the region; whoever asks again gets none. */
  @Transactional
  public Printed issue(Viewer admin, long regionId, @Nullable Long importId, String key) {
    rights.demand(admin, Role.ADMIN);
    if (regions.known(regionId).isEmpty() || !rights.may(admin, Role.ADMIN, regionId)) {
      throw new NotVisible("region " + regionId);
    }
    if (!once.first(admin.accountId(), key, Act.of("activation", regionId + "/" + importId))) {
      throw new Refusal("people.activation.twice");
    }
    List<Waiting> waiting = mapper.waiting(regionId, importId, LocalDate.now(clock));
    List<Mandate> held =
        waiting.isEmpty()
            ? List.of()
            : mandates.ofAccounts(waiting.stream().map(Waiting::id).toList());
    List<Waiting> mine = new SlipOrder(held, regionId).of(own(admin, waiting, held));
    if (mine.isEmpty()) {
      throw new Refusal(
          waiting.isEmpty() ? "people.activation.nobody" : "people.activation.partly");
    }
    List<Waiting> some = mine.subList(0, Math.min(MOST, mine.size()));
    return new Printed(
        regions.label(regionId),
        activations.issue(some, admin.accountId()),
        waiting.size() - some.size());
  }

  /** Who is also appointed elsewhere gets theirs from whoever administers both. */
  private List<Waiting> own(Viewer admin, List<Waiting> waiting, List<Mandate> held) {
    Set<Long> elsewhere = new HashSet<>();
    for (Mandate mandate : held) {
      if (!rights.may(admin, Role.ADMIN, mandate.regionId())) {
        elsewhere.add(mandate.accountId());
      }
    }
    List<Waiting> own = new ArrayList<>(waiting);
    own.removeIf(person -> elsewhere.contains(person.id()));
    return own;
  }

  /**
   * A region where people wait.
   *
   * @param issue when codes that still wait were last given out; null if none were
   */
  public record Place(String label, WaitingPlace place, @Nullable Issue issue) {}

  /**
   * The first of the regions found.
   *
   * @param all how many there are
   * @param people how many wait there
   */
  public record Places(List<Place> shown, int all, int people) {}

  /**
   * What can be printed, this once.
   *
   * @param left how many at the region got no code
   */
  public record Printed(String label, List<Issued> issued, int left) {}
}
