package org.gongshang.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the columns of an import in the first row of a table, by their names in any language. */
@Component
class Headers {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final MessageSource messages;

  Headers(MessageSource messages) {
    this.messages = messages;
  }

  String name(RowImport kind, String column, Locale locale) {
    return messages.getMessage("import." + kind.kind() + "." + column, null, locale);
  }

  Header of(RawRow first, RowImport kind, Locale locale) {
    Map<Integer, Column> found = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int at = 0; at < first.cells().size(); at++) {
      String heading = first.cells().get(at);
      Optional<Column> column = column(heading, kind);
      if (column.isEmpty()) {
        if (!heading.isEmpty()) {
          unknown.add(heading);
        }
      } else if (found.containsValue(column.get())) {
        throw new Refusal("import.header.twice", heading);
      } else {
        found.put(at, column.get());
      }
    }
    refuseWithout(found, kind, locale);
    return new Header(found, unknown);
  }

  private Optional<Column> column(String heading, RowImport kind) {
    String wanted = Cells.heading(heading);
    return kind.columns().stream().filter(column -> isCalled(column, wanted, kind)).findFirst();
  }

  private boolean isCalled(Column column, String wanted, RowImport kind) {
    return Cells.heading(column.key()).equals(wanted)
        || LANGUAGES.stream()
            .anyMatch(language -> Cells.heading(name(kind, column.key(), language)).equals(wanted));
  }

  private void refuseWithout(Map<Integer, Column> found, RowImport kind, Locale locale) {
    List<String> missing =
        kind.columns().stream()
            .filter(column -> column.required() && !found.containsValue(column))
            .map(column -> name(kind, column.key(), locale))
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal("import.header.missing", String.join("、", missing));
    }
  }
}
