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

  ImportRow kept(SheetRow row, List<Problem> problems) {
    return problems.isEmpty()
        ? new ImportRow(row.line(), ImportRow.WAITING, text(row.cells()), null)
        : new ImportRow(row.line(), ImportRow.FAULTY, text(row.cells()), text(problems));
  }

  SheetRow row(ImportRow kept) {
    return new SheetRow(kept.line(), read(kept.cells(), CELLS));
  }

  List<Problem> problems(ImportRow kept) {
    return kept.problems() == null ? List.of() : read(kept.problems(), PROBLEMS);
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
