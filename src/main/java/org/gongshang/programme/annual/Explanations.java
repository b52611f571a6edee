package org.gongshang.programme.annual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What was selected and why, as it is kept. */
final class Explanations {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Explanations() {}

  static String write(Selected selected) {
    try {
      return JSON.writeValueAsString(selected);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Selected read(String json) {
    try {
      return JSON.readValue(json, Selected.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was selected cannot be read", e);
    }
  }
}
