package org.gongshang.sheet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an import does at a time, each in one transaction. */
@Component
class ImportSteps {

  private final ImportMapper mapper;
  private final Imports imports;
  private final RowText text;
  private final Accounts accounts;
  private final Clock clock;

  ImportSteps(ImportMapper mapper, Imports imports, RowText text, Accounts accounts, Clock clock) {
    this.mapper = mapper;
    this.imports = imports;
    this.text = text;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Forgets what an interrupted reading has left behind. */
  @Transactional
  public void beginReading(long id) {
    mapper.deleteRows(id);
    mapper.forgetRead(id);
  }

  /** Keeps rows and what is wrong with them; false when the import was stopped. */
  @Transactional
  public boolean keep(long id, List<ImportRow> rows) {
    if (locked(id).state() != ImportState.READING) {
      return false;
    }
    if (!rows.isEmpty()) {
      mapper.insertRows(id, rows);
    }
    int faulty = (int) rows.stream().filter(row -> row.state() == ImportRow.FAULTY).count();
    mapper.addRead(id, rows.size(), faulty);
    return true;
  }

  @Transactional
  public void endReading(long id, String writtenIn, List<String> unknownColumns) {
    if (locked(id).state() == ImportState.READING) {
      mapper.setReadAll(id, writtenIn, text.text(unknownColumns));
    }
  }

  /** Takes over the next rows together; false when there is nothing more to do. */
  @Transactional
  public boolean takeNext(long id) {
    ImportJob job = locked(id);
    if (job.state() != ImportState.RUNNING) {
      return false;
    }
    RowImport kind = imports.kind(job.kind());
    Viewer viewer = accounts.viewer(job.startedBy());
    kind.demand(viewer);
    List<SheetRow> rows = mapper.waiting(id, kind.chunk()).stream().map(text::row).toList();
    if (rows.isEmpty()) {
      mapper.setState(id, ImportState.DONE, clock.instant());
      return false;
    }
    // the world may have changed since the rows were checked
    Map<Integer, List<Problem>> faulty = new TreeMap<>(kind.check(viewer).problems(rows));
    faulty.values().removeIf(List::isEmpty);
    List<SheetRow> good = rows.stream().filter(row -> !faulty.containsKey(row.line())).toList();
    RowImport.Taken taken = good.isEmpty() ? RowImport.Taken.NONE : kind.take(good, viewer);
    faulty.forEach((line, problems) -> mapper.setFaulty(id, line, text.text(problems)));
    mapper.setDone(id, rows.get(0).line(), rows.get(rows.size() - 1).line());
    mapper.addTaken(id, rows.size() - good.size(), taken, good.size());
    return true;
  }

  /** Leaves out the next rows together, since taking them over was refused. */
  @Transactional
  public void refuseNext(long id, Refusal refusal) {
    ImportJob job = locked(id);
    List<ImportRow> rows = mapper.waiting(id, imports.kind(job.kind()).chunk());
    String problem = text.text(List.of(Problem.of(refusal)));
    rows.forEach(row -> mapper.setFaulty(id, row.line(), problem));
    mapper.addTaken(id, rows.size(), RowImport.Taken.NONE, 0);
  }

  @Transactional
  public void fail(long id, String failure, List<String> args) {
    mapper.fail(id, failure, text.text(args), clock.instant());
  }

  private ImportJob locked(long id) {
    return mapper.lock(id).orElseThrow(() -> new IllegalStateException("no import " + id));
  }
}
