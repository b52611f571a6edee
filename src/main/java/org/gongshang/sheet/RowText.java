package org.gongshang.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows and what is wrong with them, as they are kept. */
@Component
class RowText {

  private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
  private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

  private final ObjectMapper json;

  RowText(ObjectMapper json) {
    this.json = json;
  }

  ImportRow kept(SheetRow row, Verdict verdict) {
    boolean good = verdict.problems().isEmpty();
    return new ImportRow(
        row.line(),
        verdict.turn(),
        good ? ImportRow.WAITING : ImportRow.FAULTY,
        verdict.effect().ordinal(),
        text(row.cells()),
        good ? null : text(verdict.problems()),
        verdict.changes().isEmpty() ? null : text(verdict.changes()));
  }

  SheetRow row(ImportRow kept) {
    return new SheetRow(kept.line(), read(kept.cells(), CELLS));
  }

  List<Problem> problems(@Nullable String kept) {
    return kept == null ? List.of() : read(kept, PROBLEMS);
  }

  List<String> words(@Nullable String text) {
    return text == null ? List.of() : read(text, WORDS);
  }

  String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
