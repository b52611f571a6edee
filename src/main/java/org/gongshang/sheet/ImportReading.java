package org.gongshang.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.gongshang.Refusal;
import org.springframework.stereotype.Component;

/**
 * Goes over a table twice: once to learn whether it can be read at all and how long it is, then to
 * say what is wrong with each row. Changes nothing else.
 */
@Component
class ImportReading {

  private static final int AT_ONCE = 500;

  private final Imports imports;
  private final ImportSteps steps;
  private final ImportFolder folder;
  private final Headers headers;
  private final ImportLimits limits;
  private final RowText text;

  ImportReading(
      Imports imports,
      ImportSteps steps,
      ImportFolder folder,
      Headers headers,
      ImportLimits limits,
      RowText text) {
    this.imports = imports;
    this.steps = steps;
    this.folder = folder;
    this.headers = headers;
    this.limits = limits;
    this.text = text;
  }

  void read(ImportJob job, Worker worker) throws IOException {
    steps.beginReading(job.id(), worker);
    RowImport.Check check = imports.kind(job.kind()).check(imports.upload(job));
    try (Table table = Table.open(folder.path(job))) {
      steps.count(job.id(), hear(job, table, check, worker), worker);
      judge(job, table, check, worker);
    }
  }

  private int hear(ImportJob job, Table table, RowImport.Check check, Worker worker) {
    int[] read = {0};
    Iterator<RawRow> rows = table.iterator();
    each(
        rows,
        header(job, rows),
        batch -> {
          read[0] += batch.size();
          if (read[0] > limits.rows()) {
            throw new Refusal("import.file.rows", limits.rows());
          }
          check.hear(batch.stream().map(Header.Read::row).toList());
          return worker.goesOn();
        });
    if (read[0] == 0) {
      throw new Refusal("import.file.noRows");
    }
    return read[0];
  }

  private void judge(ImportJob job, Table table, RowImport.Check check, Worker worker) {
    Iterator<RawRow> rows = table.iterator();
    Header header = header(job, rows);
    if (each(rows, header, batch -> steps.keep(job.id(), judged(batch, check), worker))) {
      steps.endReading(job.id(), table.writtenIn(), header.unknown(), worker);
    }
  }

  private Header header(ImportJob job, Iterator<RawRow> rows) {
    return headers.of(first(rows), imports.kind(job.kind()), Locale.forLanguageTag(job.lang()));
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

  /** False as soon as the act says that it is enough. */
  private static boolean each(
      Iterator<RawRow> rows, Header header, Predicate<List<Header.Read>> act) {
    while (rows.hasNext()) {
      if (!act.test(batch(rows, header))) {
        return false;
      }
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
    Map<Integer, Verdict> verdicts = check.judge(batch.stream().map(Header.Read::row).toList());
    return batch.stream()
        .map(read -> text.kept(read.row(), together(read, Verdict.in(verdicts, read.row().line()))))
        .toList();
  }

  /** A cell that cannot be read is not also called unknown. */
  private static Verdict together(Header.Read read, Verdict verdict) {
    if (read.problems().isEmpty()) {
      return verdict;
    }
    List<Problem> all = new ArrayList<>(read.problems());
    verdict.problems().stream()
        .filter(
            problem ->
                read.problems().stream()
                    .noneMatch(earlier -> Objects.equals(earlier.column(), problem.column())))
        .forEach(all::add);
    return Verdict.faulty(all);
  }
}
