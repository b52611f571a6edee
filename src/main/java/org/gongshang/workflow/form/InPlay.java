package org.gongshang.workflow.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshang.workflow.form.Component.Choice;

/** Which components can matter: what depends on an option that is not offered now cannot. */
record InPlay(FormSchema schema, FormContext context) {

  List<Component> of(List<Component> components) {
    return components.stream().filter(this::canMatter).toList();
  }

  private boolean canMatter(Component component) {
    Condition hide = component.head().hide();
    return hide == null || !asksWhatIsWithheld(hide) || !answers(hide).allMatch(hide::holds);
  }

  /** Whether it hides anything at all, with the options that are offered. */
  boolean hides(Condition hide) {
    return !asksWhatIsWithheld(hide) || answers(hide).anyMatch(hide::holds);
  }

  /** Conditions that ask for several fields are left to the page. */
  private boolean asksWhatIsWithheld(Condition condition) {
    return condition.names().size() == 1
        && context.withheld().keySet().containsAll(condition.names());
  }

  /** All that the field can hold: nothing yet, or one of the options that are offered. */
  private Stream<Map<String, String>> answers(Condition condition) {
    return condition.names().stream()
        .map(schema.fields()::get)
        .flatMap(field -> field instanceof Choice choice ? offered(choice) : Stream.of(Map.of()));
  }

  private Stream<Map<String, String>> offered(Choice choice) {
    Set<String> withheld = context.withheld().getOrDefault(choice.key(), Set.of());
    return Stream.concat(
        Stream.of(Map.of()),
        choice.options().stream()
            .filter(option -> !withheld.contains(option.value()))
            .map(option -> Map.of(choice.key(), option.value())));
  }
}
