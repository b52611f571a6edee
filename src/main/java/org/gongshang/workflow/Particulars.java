package org.gongshang.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What fills a line of history: texts and counts as they are; days, moments, amounts of yuan and
 * words so that each reader is told them in their own language.
 */
final class Particulars {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DAY = "day";
  private static final String MOMENT = "moment";
  private static final String YUAN = "yuan";
  private static final String WORD = "word";

  private Particulars() {}

  static String json(Object... particulars) {
    try {
      return JSON.writeValueAsString(Arrays.stream(particulars).map(Particulars::stored).toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object stored(Object particular) {
    if (particular instanceof LocalDate day) {
      return Map.of(DAY, day.toString());
    }
    if (particular instanceof Instant moment) {
      return Map.of(MOMENT, moment.toEpochMilli());
    }
    if (particular instanceof BigDecimal yuan) {
      return Map.of(YUAN, yuan.toPlainString());
    }
    if (particular instanceof Word word) {
      return Map.of(WORD, word.key());
    }
    if (particular instanceof String || particular instanceof Integer) {
      return particular;
    }
    throw new IllegalArgumentException("no line of history can tell " + particular);
  }

  static List<Object> read(String json) {
    try {
      List<Object> particulars = new ArrayList<>();
      JSON.readTree(json).forEach(node -> particulars.add(told(node)));
      return particulars;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line of history cannot be read", e);
    }
  }

  private static Object told(JsonNode node) {
    if (node.isInt()) {
      return node.intValue();
    }
    if (node.has(DAY)) {
      return LocalDate.parse(node.get(DAY).textValue());
    }
    if (node.has(MOMENT)) {
      return Instant.ofEpochMilli(node.get(MOMENT).longValue());
    }
    if (node.has(YUAN)) {
      return new BigDecimal(node.get(YUAN).textValue());
    }
    return node.has(WORD) ? new Word(node.get(WORD).textValue()) : node.asText();
  }
}
