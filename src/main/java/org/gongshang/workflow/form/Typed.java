package org.gongshang.workflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a person typed, by field key, exactly as it came: the form of drafts and of redrawing. */
public record Typed(Map<String, List<String>> values) {

  /** Marks what a browser sent, where a box that is not there means a box that is not ticked. */
  static final String SENT = "_form";

  /** Marks what is completed with one's own hand. */
  public static final String SIGNED = "_sign";

  private static final ObjectMapper JSON = new ObjectMapper();

  public Typed {
    values = Map.copyOf(values);
  }

  public static Typed nothing() {
    return new Typed(Map.of());
  }

  /** From the parameters of a request. */
  public static Typed of(Map<String, String[]> parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach((key, texts) -> values.put(key, List.of(texts)));
    return new Typed(values);
  }

  /** From the page of a task, where whoever completes it signs if the task asks for that. */
  public static Typed ofPage(Map<String, String[]> parameters) {
    return of(parameters).with(SIGNED, List.of("1"));
  }

  /** From values of Java or JSON: texts, numbers, flags, days, or lists of them. */
  public static Typed ofValues(Map<String, ? extends @Nullable Object> given) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    given.forEach((key, value) -> values.put(key, texts(value)));
    return new Typed(values);
  }

  private static List<String> texts(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof Collection<?> several) {
      return several.stream().filter(Objects::nonNull).map(Typed::text).toList();
    }
    return List.of(text(value));
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** These values, and for the given fields the other's instead. */
  public Typed with(Typed other, Set<String> keys) {
    Map<String, List<String>> both = new LinkedHashMap<>(values);
    both.keySet().removeAll(keys);
    keys.stream()
        .filter(other.values::containsKey)
        .forEach(key -> both.put(key, other.values.getOrDefault(key, List.of())));
    return new Typed(both);
  }

  /** What was filled in, from the line of the history that keeps it. */
  public static Typed ofAnswers(String json) {
    try {
      return ofValues(
          JSON.readerFor(new TypeReference<Map<String, Object>>() {})
              .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .<Map<String, Object>>readValue(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored answers cannot be read", e);
    }
  }

  public static Typed parse(String json) {
    try {
      return new Typed(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored draft cannot be read", e);
    }
  }

  public String json() {
    return json(values);
  }

  private static String json(Map<String, List<String>> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The same for the same input: in one order, and without what the page itself puts in. */
  public String sent() {
    Map<String, List<String>> sorted = new TreeMap<>(values);
    sorted.keySet().removeIf(key -> key.startsWith("_"));
    return json(sorted);
  }

  /** Without whatever is not a field of the form, such as tokens. */
  public Typed only(FormSchema schema) {
    Set<String> keys = schema.fields().keySet();
    Map<String, List<String>> kept = new LinkedHashMap<>(values);
    kept.keySet().removeIf(key -> !key.equals(SENT) && !keys.contains(key));
    return new Typed(kept);
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  public String first(String key) {
    List<String> all = all(key);
    return all.isEmpty() ? "" : all.get(0);
  }

  Typed with(String key, List<String> texts) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(key, List.copyOf(texts));
    return new Typed(more);
  }
}
