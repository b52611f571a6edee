package org.gongshang.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person with the mandates that are current today. Controllers take it as a
 * parameter.
 *
 * @param mandates their own, then those of others under which they act
 * @param received the delegation under which they act, by the other's mandate
 * @param given delegations by which others act, or once acted, for them
 */
public record Viewer(
    long accountId,
    String name,
    List<Mandate> mandates,
    Map<Long, Long> received,
    Set<Long> given) {

  /** Under this name the request carries its viewer. */
  public static final String ATTRIBUTE = Viewer.class.getName();

  public Viewer {
    mandates = List.copyOf(mandates);
    received = Map.copyOf(received);
    given = Set.copyOf(given);
  }

  /** Somebody who acts for nobody else. */
  public Viewer(long accountId, String name, List<Mandate> mandates) {
    this(accountId, name, mandates, Map.of(), Set.of());
  }

  /** For code that is no controller; null while nobody is signed in. */
  public static @Nullable Viewer of(HttpServletRequest request) {
    return (Viewer) request.getAttribute(ATTRIBUTE);
  }

  /** Whether they hold an office, and not only live here or sit in a council. */
  public boolean holdsOffice() {
    return mandates.stream()
        .map(Mandate::role)
        .anyMatch(role -> role != Role.RESIDENT && role != Role.REPRESENTATIVE);
  }

  public boolean holds(Role role) {
    return mandates.stream().anyMatch(mandate -> mandate.role() == role);
  }

  /** Whether they answer for what a region owes; who is only in a building's council does not. */
  public boolean answers() {
    return mandates.stream().anyMatch(mandate -> !mandate.apart() && mandate.role().answers());
  }

  /** Whether an office of theirs sees what stands at its region: rooms, buildings, parks. */
  public boolean seesPlaces() {
    return mandates.stream().anyMatch(mandate -> mandate.role().seesPlaces());
  }

  /** Their own mandates, without those of others. */
  public List<Mandate> own() {
    return mandates.stream().filter(this::isOwn).toList();
  }

  public boolean isOwn(Mandate mandate) {
    return !received.containsKey(mandate.id());
  }

  /** What is kept as who did it when they act under this mandate. */
  public long actor(Mandate mandate) {
    Long delegation = received.get(mandate.id());
    return delegation == null ? accountId : -delegation;
  }

  /** Whether this stands for them, be it that they acted for somebody. */
  public boolean is(long actor) {
    return actor == accountId || received.containsValue(-actor);
  }

  /** Whether they can go on with what this one has begun: they themselves, or who acts for them. */
  public boolean continues(long actor) {
    return is(actor) || given.contains(-actor);
  }

  /** The same person, kept as this where it is said who did something. */
  public Viewer as(long actor) {
    return new Viewer(actor, name, mandates, received, given);
  }
}
