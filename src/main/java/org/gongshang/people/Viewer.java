package org.gongshang.people;

import java.util.List;

/**
 * The signed-in person with the mandates that are current today. Controllers take it as a
 * parameter.
 */
public record Viewer(long accountId, String name, List<Mandate> mandates) {

  public Viewer {
    mandates = List.copyOf(mandates);
  }

  public boolean holds(Role role) {
    return mandates.stream().anyMatch(mandate -> mandate.role() == role);
  }
}
