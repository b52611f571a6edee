package org.gongshang.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What pages and downloads show of an import. */
@Component
class ImportPages {

  private static final int SHOWN = 50;
  private static final int AT_ONCE = 1000;

  private final Imports imports;
  private final ImportMapper mapper;
  private final Headers headers;
  private final RowText text;
  private final MessageSource messages;

  ImportPages(
      Imports imports, ImportMapper mapper, Headers headers, RowText text, MessageSource messages) {
    this.imports = imports;
    this.mapper = mapper;
    this.headers = headers;
    this.text = text;
    this.messages = messages;
  }

  /**
   * A column as it is explained.
   *
   * @param name as it stands in the first row
   */
  public record ColumnView(String key, String name, boolean required) {}

  /**
   * A row that cannot be taken.
   *
   * @param said what stands in the cells in question
   */
  public record FaultView(int line, String said, String problem) {}

  /** What is imported, where its people come from, and what can be chosen. */
  public record About(String kind, String home, String nav, List<String> options) {}

  /**
   * A row that would change something.
   *
   * @param change with what was and what would be
   */
  public record ChangeView(int line, String change) {}

  About about(RowImport kind) {
    return new About(kind.kind(), kind.home(), kind.nav(), kind.options());
  }

  List<ColumnView> columns(RowImport kind) {
    return kind.columns().stream()
        .map(column -> new ColumnView(column.key(), name(kind, column), column.required()))
        .toList();
  }

  List<String> unknown(ImportJob job) {
    return text.words(job.unknownColumns());
  }

  Object[] failureArgs(ImportJob job) {
    return text.words(job.failureArgs()).toArray();
  }

  List<FaultView> firstFaults(ImportJob job) {
    RowImport kind = imports.kind(job.kind());
    return mapper.faulty(job.id(), 0, SHOWN).stream().map(row -> fault(row, kind)).toList();
  }

  /** Before they are taken over. */
  List<ChangeView> firstChanges(ImportJob job) {
    if (job.state() != ImportState.CHECKED || job.rowsChanging() == 0) {
      return List.of();
    }
    RowImport kind = imports.kind(job.kind());
    return mapper.changing(job.id(), SHOWN).stream()
        .map(row -> new ChangeView(row.line(), words(text.problems(row.changes()), kind)))
        .toList();
  }

  private FaultView fault(ImportRow kept, RowImport kind) {
    SheetRow row = text.row(kept);
    List<Problem> problems = text.problems(kept.problems());
    String said =
        problems.stream()
            .map(Problem::column)
            .filter(Objects::nonNull)
            .map(row::text)
            .filter(cell -> !cell.isEmpty())
            .distinct()
            .collect(Collectors.joining(" · "));
    return new FaultView(row.line(), said, words(problems, kind));
  }

  private String words(List<Problem> problems, RowImport kind) {
    return problems.stream()
        .map(problem -> words(problem, kind))
        .collect(Collectors.joining(word("import.fault.between")));
  }

  private String words(Problem problem, RowImport kind) {
    String what = messages.getMessage(problem.key(), problem.args().toArray(), locale());
    String column = problem.column();
    return column == null
        ? what
        : messages.getMessage(
            "import.fault.at", new Object[] {headers.name(kind, column, locale()), what}, locale());
  }

  /** All faulty rows as they were written, each with its fault, ready to be put right. */
  void writeFaults(ImportJob job, Download table) throws IOException {
    RowImport kind = imports.kind(job.kind());
    Stream<String> names = kind.columns().stream().map(column -> name(kind, column));
    Stream<String> about = Stream.of("import.line", "import.fault").map(this::word);
    table.row(Stream.concat(names, about).toList());
    List<ImportRow> rows;
    int last = 0;
    do {
      rows = mapper.faulty(job.id(), last, AT_ONCE);
      for (ImportRow row : rows) {
        table.row(cells(row, kind));
        last = row.line();
      }
    } while (rows.size() == AT_ONCE);
  }

  private List<String> cells(ImportRow kept, RowImport kind) {
    SheetRow row = text.row(kept);
    List<String> cells = new ArrayList<>();
    kind.columns().forEach(column -> cells.add(row.text(column.key())));
    cells.add(Integer.toString(row.line()));
    cells.add(words(text.problems(kept.problems()), kind));
    return cells;
  }

  /** The names of the columns, and one row to show how they are filled in. */
  void writeTemplate(RowImport kind, Download table) throws IOException {
    table.row(kind.columns().stream().map(column -> name(kind, column)).toList());
    table.row(
        kind.columns().stream()
            .map(column -> word("import." + kind.kind() + "." + column.key() + ".example"))
            .toList());
  }

  private String name(RowImport kind, Column column) {
    return headers.name(kind, column.key(), locale());
  }

  private String word(String key) {
    return messages.getMessage(key, null, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
