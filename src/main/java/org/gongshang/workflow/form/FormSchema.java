package org.gongshang.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as its author drew it.
 *
 * @param findings what this application cannot honour; empty for every published form
 */
public record FormSchema(String id, List<Component> components, List<Finding> findings) {

  public FormSchema {
    components = List.copyOf(components);
    findings = List.copyOf(findings);
  }

  /** Never fails: what cannot be read is among the findings. */
  public static FormSchema parse(String json) {
    return new SchemaReader().read(json);
  }

  /** Fields by key, in reading order. */
  public Map<String, Component.Field> fields() {
    Map<String, Component.Field> fields = new LinkedHashMap<>();
    collect(components, fields);
    return fields;
  }

  private static void collect(List<Component> from, Map<String, Component.Field> fields) {
    for (Component component : from) {
      if (component instanceof Component.Field field) {
        fields.put(field.key(), field);
      } else if (component instanceof Component.Group group) {
        collect(group.components(), fields);
      }
    }
  }

  /** The same form without these fields. */
  public FormSchema without(Set<String> keys) {
    return new FormSchema(id, without(components, keys), findings);
  }

  private static List<Component> without(List<Component> from, Set<String> keys) {
    return from.stream()
        .filter(each -> !(each instanceof Component.Field field && keys.contains(field.key())))
        .map(
            each ->
                each instanceof Component.Group group
                    ? new Component.Group(
                        group.head(), group.outline(), without(group.components(), keys))
                    : each)
        .toList();
  }

  /** Keys of the lists from which the form takes options. */
  public Set<String> optionLists() {
    Set<String> lists = new LinkedHashSet<>();
    for (Component.Field field : fields().values()) {
      if (field instanceof Component.Choice choice && choice.optionsFrom() != null) {
        lists.add(choice.optionsFrom());
      }
    }
    return lists;
  }

  public Stream<Component.FilePicker> filePickers() {
    return fields().values().stream()
        .filter(Component.FilePicker.class::isInstance)
        .map(Component.FilePicker.class::cast);
  }

  /**
   * Keys of the fields that are hidden with these answers. A hidden field counts as unanswered in
   * the conditions of others, so this repeats until nothing changes; cycles are refused at
   * publication and stop here after as many rounds as there are fields.
   */
  Set<String> hidden(Map<String, Object> values) {
    Map<String, List<Condition>> conditions = new LinkedHashMap<>();
    conditions(components, List.of(), conditions);
    Set<String> hidden = Set.of();
    for (int round = 0; round <= conditions.size(); round++) {
      Map<String, @Nullable Object> seen = new LinkedHashMap<>(values);
      seen.keySet().removeAll(hidden);
      Set<String> next = new LinkedHashSet<>();
      conditions.forEach(
          (key, all) -> {
            if (all.stream().anyMatch(condition -> condition.holds(seen))) {
              next.add(key);
            }
          });
      if (next.equals(hidden)) {
        return next;
      }
      hidden = next;
    }
    return hidden;
  }

  /** The conditions on each field: its own and those of the groups around it. */
  static void conditions(
      List<Component> from, List<Condition> around, Map<String, List<Condition>> into) {
    for (Component component : from) {
      List<Condition> all = new ArrayList<>(around);
      Condition own = component.head().hide();
      if (own != null) {
        all.add(own);
      }
      if (component instanceof Component.Group group) {
        conditions(group.components(), all, into);
      } else if (component instanceof Component.Field field) {
        into.put(field.key(), all);
      }
    }
  }
}
