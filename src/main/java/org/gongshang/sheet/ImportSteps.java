package org.gongshang.sheet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongshang.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an import does at a time, each in one transaction and only while this worker has it. */
@Component
class ImportSteps {

  private final ImportMapper mapper;
  private final Imports imports;
  private final RowText text;
  private final Clock clock;

  ImportSteps(ImportMapper mapper, Imports imports, RowText text, Clock clock) {
    this.mapper = mapper;
    this.imports = imports;
    this.text = text;
    this.clock = clock;
  }

  /** False where another is at work of whom something was heard since. */
  @Transactional
  public boolean claim(long id, Worker worker, Instant silentSince) {
    return mapper.claim(id, worker.name(), clock.instant(), silentSince) == 1;
  }

  /** Others need not wait until nothing was heard of this one for a while. */
  @Transactional
  public void release(Worker worker) {
    mapper.release(worker.name());
  }

  /** Forgets what an interrupted reading has left behind. */
  @Transactional
  public void beginReading(long id, Worker worker) {
    if (isAt(locked(id), ImportState.READING, worker)) {
      mapper.deleteRows(id);
      mapper.forgetRead(id);
    }
  }

  @Transactional
  public void count(long id, int rows, Worker worker) {
    if (isAt(locked(id), ImportState.READING, worker)) {
      mapper.setTotal(id, rows, clock.instant());
    }
  }

  /** Keeps rows and what is wrong with them; false when the import was stopped. */
  @Transactional
  public boolean keep(long id, List<ImportRow> rows, Worker worker) {
    if (!worker.goesOn() || !isAt(locked(id), ImportState.READING, worker)) {
      return false;
    }
    if (!rows.isEmpty()) {
      mapper.insertRows(id, rows);
    }
    ImportMapper.Read read =
        new ImportMapper.Read(
            rows.size(),
            (int) rows.stream().filter(ImportRow::isFaulty).count(),
            count(rows, Verdict.Effect.NEW),
            count(rows, Verdict.Effect.CHANGE));
    mapper.addRead(id, read, clock.instant());
    return true;
  }

  private static int count(List<ImportRow> rows, Verdict.Effect effect) {
    return (int) rows.stream().filter(row -> row.hasEffect(effect)).count();
  }

  @Transactional
  public void endReading(long id, String writtenIn, List<String> unknownColumns, Worker worker) {
    if (isAt(locked(id), ImportState.READING, worker)) {
      mapper.setReadAll(id, writtenIn, text.text(unknownColumns));
    }
  }

  /** Takes over the next rows together; false when there is nothing more to do. */
  @Transactional
  public boolean takeNext(long id, Worker worker) {
    ImportJob job = locked(id);
    if (!isAt(job, ImportState.RUNNING, worker)) {
      return false;
    }
    RowImport kind = imports.kind(job.kind());
    Upload upload = imports.upload(job);
    kind.demand(upload.by());
    List<SheetRow> rows = mapper.waiting(id, kind.chunk()).stream().map(text::row).toList();
    if (rows.isEmpty()) {
      mapper.setState(id, ImportState.DONE, clock.instant());
      return false;
    }
    take(id, kind, upload, rows);
    return true;
  }

  private void take(long id, RowImport kind, Upload upload, List<SheetRow> rows) {
    // the world may have changed since the rows were checked
    RowImport.Check check = kind.check(upload);
    check.hear(rows);
    Map<Integer, Verdict> faulty = new TreeMap<>(check.judge(rows));
    faulty.values().removeIf(Verdict::isGood);
    List<SheetRow> good = rows.stream().filter(row -> !faulty.containsKey(row.line())).toList();
    RowImport.Taken taken = good.isEmpty() ? RowImport.Taken.NONE : kind.take(good, upload);
    faulty.forEach((line, verdict) -> setFaulty(id, line, verdict.problems()));
    mapper.setDone(id, rows.stream().map(SheetRow::line).toList());
    mapper.addTaken(id, faulty.size(), taken, good.size(), clock.instant());
  }

  /**
   * Forgets what was in the table; what nobody took over is stopped, as there is nothing left of
   * it.
   */
  @Transactional
  public void forget(long id) {
    if (locked(id).state() == ImportState.CHECKED) {
      mapper.setState(id, ImportState.STOPPED, clock.instant());
    }
    mapper.deleteRows(id);
  }

  private void setFaulty(long id, int line, List<Problem> problems) {
    mapper.setFaulty(id, List.of(line), text.text(problems));
  }

  /** Leaves out the next rows together, since taking them over was refused. */
  @Transactional
  public void refuseNext(long id, Refusal refusal, Worker worker) {
    ImportJob job = locked(id);
    if (isAt(job, ImportState.RUNNING, worker)) {
      List<ImportRow> rows = mapper.waiting(id, imports.kind(job.kind()).chunk());
      String problems = text.text(refusal.all().stream().map(Problem::of).toList());
      mapper.setFaulty(id, rows.stream().map(ImportRow::line).toList(), problems);
      mapper.addTaken(id, rows.size(), RowImport.Taken.NONE, 0, clock.instant());
    }
  }

  /** Leaves these rows out; the others of their chunk come again. */
  @Transactional
  public void refuse(long id, Map<Integer, List<Problem>> problems, Worker worker) {
    if (isAt(locked(id), ImportState.RUNNING, worker)) {
      problems.forEach((line, found) -> setFaulty(id, line, found));
      mapper.addTaken(id, problems.size(), RowImport.Taken.NONE, 0, clock.instant());
    }
  }

  @Transactional
  public void fail(long id, String failure, List<String> args, Worker worker) {
    if (worker.name().equals(locked(id).worker())) {
      mapper.fail(id, failure, text.text(args), clock.instant());
    }
  }

  private static boolean isAt(ImportJob job, ImportState state, Worker worker) {
    return job.state() == state && worker.name().equals(job.worker());
  }

  private ImportJob locked(long id) {
    return mapper.lock(id).orElseThrow(() -> new IllegalStateException("no import " + id));
  }
}
