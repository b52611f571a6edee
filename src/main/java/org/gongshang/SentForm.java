package org.gongshang;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form that was sent and had no effect, with everything that was in it, so that it can be sent
 * again. Chosen files have to be chosen again.
 */
public record SentForm(String action, Map<String, List<String>> values) {

  /** Forms that hold secrets: they are never shown again. */
  public static final Set<String> SECRET =
      Set.of("/login", "/setup", "/activate", "/account/password");

  /** What a person wrote, without what the page itself put in. */
  public List<String> typed() {
    return values.entrySet().stream()
        .filter(field -> !field.getKey().startsWith("_"))
        .flatMap(field -> field.getValue().stream())
        .filter(text -> !text.isBlank())
        .toList();
  }
}
