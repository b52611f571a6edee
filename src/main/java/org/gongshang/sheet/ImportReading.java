package org.gongshang.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.springframework.stereotype.Component;

/** Reads a table and says what is wrong with its rows; changes nothing else. */
@Component
class ImportReading {

  /** More in one file is refused. */
  static final int MOST_ROWS = 100_000;

  private static final int AT_ONCE = 500;

  private final Imports imports;
  private final ImportSteps steps;
  private final ImportFolder folder;
  private final Headers headers;
  private final Accounts accounts;
  private final RowText text;

  ImportReading(
      Imports imports,
      ImportSteps steps,
      ImportFolder folder,
      Headers headers,
      Accounts accounts,
      RowText text) {
    this.imports = imports;
    this.steps = steps;
    this.folder = folder;
    this.headers = headers;
    this.accounts = accounts;
    this.text = text;
  }

  void read(ImportJob job) throws IOException {
    try {
      readAll(job);
    } finally {
      folder.remove(job);
    }
  }

  private void readAll(ImportJob job) throws IOException {
    steps.beginReading(job.id());
    RowImport kind = imports.kind(job.kind());
    RowImport.Check check = kind.check(accounts.viewer(job.startedBy()));
    try (Table table = Table.open(folder.path(job))) {
      Iterator<RawRow> rows = table.iterator();
      Header header = headers.of(first(rows), kind, Locale.forLanguageTag(job.lang()));
      if (keepAll(job, rows, header, check)) {
        steps.endReading(job.id(), table.writtenIn(), header.unknown());
      }
    }
  }

  private static RawRow first(Iterator<RawRow> rows) {
    while (rows.hasNext()) {
      RawRow row = rows.next();
      if (!row.isEmpty()) {
        return row;
      }
    }
    throw new Refusal("import.file.empty");
  }

  private boolean keepAll(
      ImportJob job, Iterator<RawRow> rows, Header header, RowImport.Check check) {
    int read = 0;
    while (rows.hasNext()) {
      List<Header.Read> batch = batch(rows, header);
      read += batch.size();
      if (read > MOST_ROWS) {
        throw new Refusal("import.file.rows", MOST_ROWS);
      }
      if (!steps.keep(job.id(), judged(batch, check))) {
        return false;
      }
    }
    if (read == 0) {
      throw new Refusal("import.file.noRows");
    }
    return true;
  }

  private static List<Header.Read> batch(Iterator<RawRow> rows, Header header) {
    List<Header.Read> batch = new ArrayList<>();
    while (batch.size() < AT_ONCE && rows.hasNext()) {
      RawRow raw = rows.next();
      if (!raw.isEmpty()) {
        batch.add(header.read(raw));
      }
    }
    return batch;
  }

  private List<ImportRow> judged(List<Header.Read> batch, RowImport.Check check) {
    Map<Integer, List<Problem>> problems = new HashMap<>();
    check
        .problems(batch.stream().map(Header.Read::row).toList())
        .forEach((line, found) -> problems.put(line, found));
    return batch.stream().map(read -> text.kept(read.row(), together(read, problems))).toList();
  }

  /** A cell that cannot be read is not also called unknown. */
  private static List<Problem> together(Header.Read read, Map<Integer, List<Problem>> problems) {
    List<Problem> all = new ArrayList<>(read.problems());
    problems.getOrDefault(read.row().line(), List.of()).stream()
        .filter(
            problem ->
                read.problems().stream()
                    .noneMatch(
                        earlier -> java.util.Objects.equals(earlier.column(), problem.column())))
        .forEach(all::add);
    return all;
  }
}
