package org.gongshang.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checked values of a form by field key: text, radio and select as String, number as BigDecimal,
 * checkbox as Boolean, checklist as a list of values, datetime as LocalDate, LocalTime or
 * LocalDateTime, filepicker as a list of file ids. Fields that the form hid are absent.
 */
public record Answers(Map<String, Object> values) {

  public Answers {
    values = Map.copyOf(values);
  }

  public String text(String key) {
    return optionalText(key).orElseThrow(() -> missing(key));
  }

  public Optional<String> optionalText(String key) {
    return Optional.ofNullable((String) values.get(key));
  }

  /** Whether the field says this; one that the form hid says nothing. */
  public boolean says(String key, String value) {
    return value.equals(values.get(key));
  }

  public BigDecimal number(String key) {
    return optionalNumber(key).orElseThrow(() -> missing(key));
  }

  public Optional<BigDecimal> optionalNumber(String key) {
    return Optional.ofNullable((BigDecimal) values.get(key));
  }

  public boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  public LocalDate date(String key) {
    return optionalDate(key).orElseThrow(() -> missing(key));
  }

  public Optional<LocalDate> optionalDate(String key) {
    return Optional.ofNullable((LocalDate) values.get(key));
  }

  public LocalDateTime dateTime(String key) {
    return optionalDateTime(key).orElseThrow(() -> missing(key));
  }

  public Optional<LocalDateTime> optionalDateTime(String key) {
    return Optional.ofNullable((LocalDateTime) values.get(key));
  }

  public List<String> choices(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : List.of();
  }

  public List<Long> files(String key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().map(Long.class::cast).toList()
        : List.of();
  }

  private static IllegalStateException missing(String key) {
    return new IllegalStateException("the form let " + key + " pass without a value");
  }
}
