package org.gongshang.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person with the mandates that are current today. Controllers take it as a
 * parameter.
 */
public record Viewer(long accountId, String name, List<Mandate> mandates) {

  /** Under this name the request carries its viewer. */
  public static final String ATTRIBUTE = Viewer.class.getName();

  public Viewer {
    mandates = List.copyOf(mandates);
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
}
