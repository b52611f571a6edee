package org.gongshang.workflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.workflow.form.Finding.Code;
import org.jspecify.annotations.Nullable;

/** Reads a form-js schema and writes down what we do not support. */
final class SchemaReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 500_000;
  private static final int DEEPEST = 5;

  /** More than anybody would fill in; each condition may look at every field. */
  private static final int MOST = 300;

  private static final String KEY = "[A-Za-z][A-Za-z0-9_]{0,63}";

  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private int count;

  FormSchema read(String json) {
    JsonNode root = tree(json);
    if (!root.path("components").isArray()) {
      findings.add(Finding.of(Code.NOT_A_FORM, root.path("id").asText("")));
      return new FormSchema("", List.of(), findings);
    }
    List<Component> components = components(root.path("components"), 0);
    if (count > MOST) {
      String id = root.path("id").asText("");
      return new FormSchema("", List.of(), List.of(Finding.of(Code.TOO_LARGE, id)));
    }
    FormSchema schema = new FormSchema(root.path("id").asText(""), components, List.of());
    findings.addAll(ConditionCheck.findings(schema));
    return new FormSchema(schema.id(), components, findings);
  }

  private static JsonNode tree(String json) {
    try {
      JsonNode root = json.length() > LONGEST ? null : JSON.readTree(json);
      return root == null ? JSON.createObjectNode() : root;
    } catch (JsonProcessingException | StackOverflowError e) {
      return JSON.createObjectNode();
    }
  }

  private List<Component> components(JsonNode nodes, int depth) {
    List<Component> components = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (++count > MOST) {
        return components;
      }
      Component component = component(new SchemaNode(node, findings), depth);
      if (component != null) {
        components.add(component);
      }
    }
    return components;
  }

  private @Nullable Component component(SchemaNode node, int depth) {
    if (depth > DEEPEST) {
      return unsupported(node);
    }
    return switch (node.type()) {
      case "text" -> new Component.Text(node.head(), node.words("text", "text_en"));
      case "separator" -> new Component.Separator(node.head());
      case "group" -> group(node, depth);
      case "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "filepicker" ->
          field(node);
      default -> unsupported(node);
    };
  }

  private Component group(SchemaNode node, int depth) {
    node.refuse("path");
    List<Component> inner = components(node.json().path("components"), depth + 1);
    return new Component.Group(node.head(), node.json().path("showOutline").asBoolean(), inner);
  }

  private Component field(SchemaNode node) {
    String key = node.head().key();
    if (!key.matches(KEY)) {
      findings.add(Finding.of(Code.BAD_KEY, key));
    } else if (!keys.add(key)) {
      findings.add(Finding.of(Code.DUPLICATE_KEY, key));
    }
    node.refuse("disabled", "readonly", "valuesKey", "valuesExpression");
    return FieldReader.read(node);
  }

  private @Nullable Component unsupported(SchemaNode node) {
    findings.add(Finding.of(Code.UNSUPPORTED_COMPONENT, node.head().key(), node.type()));
    return null;
  }

  /** Conditions may only look at fields of the form, and not at each other in a circle. */
  private static final class ConditionCheck {

    static List<Finding> findings(FormSchema schema) {
      Map<String, List<Condition>> conditions = new LinkedHashMap<>();
      FormSchema.conditions(schema.components(), List.of(), conditions);
      List<Finding> findings = new ArrayList<>();
      everyCondition(schema.components(), conditions.keySet(), schema, findings);
      for (String key : conditions.keySet()) {
        if (reaches(key, key, conditions, new HashSet<>())) {
          findings.add(Finding.of(Code.CONDITION_CYCLE, key));
        }
      }
      return findings;
    }

    private static void everyCondition(
        List<Component> from, Set<String> known, FormSchema schema, List<Finding> findings) {
      for (Component component : from) {
        Condition hide = component.head().hide();
        for (String name : hide == null ? Set.<String>of() : hide.names()) {
          if (!known.contains(name) || schema.fields().get(name) instanceof Component.FilePicker) {
            findings.add(Finding.of(Code.CONDITION_ON_UNKNOWN_FIELD, component.head().key(), name));
          }
        }
        if (component instanceof Component.Group group) {
          everyCondition(group.components(), known, schema, findings);
        }
      }
    }

    private static boolean reaches(
        String from, String to, Map<String, List<Condition>> conditions, Set<String> seen) {
      for (Condition condition : conditions.getOrDefault(from, List.of())) {
        for (String name : condition.names()) {
          if (name.equals(to) || (seen.add(name) && reaches(name, to, conditions, seen))) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
