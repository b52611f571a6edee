package org.gongshang.programme.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.gongshang.programme.Explained;
import org.gongshang.programme.pabulib.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a trial, as it is kept. */
@Component
class TrialText {

  private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
  private static final TypeReference<Explained> FOUND = new TypeReference<>() {};

  private final ObjectMapper json;

  TrialText(ObjectMapper json) {
    this.json = json;
  }

  String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Fault> faults(Trial trial) {
    String kept = trial.faults();
    return kept == null ? List.of() : read(kept, FAULTS);
  }

  @Nullable Explained found(Trial trial) {
    String kept = trial.found();
    return kept == null ? null : read(kept, FOUND);
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
