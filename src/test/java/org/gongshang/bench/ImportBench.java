package org.gongshang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongshang.MySqlTest;
import org.gongshang.council.Councils;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.sheet.ImportJob;
import org.gongshang.sheet.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code bench/import} runs this. */
@MySqlTest
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class ImportBench {

  private static final int PEOPLE = 20_000;
  private static final int COUNCILS = 1_922;
  private static final int TOO_MANY = 200_000;

  /** Of each step; all of them together should take no longer. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Autowired ApplicationContext context;
  @Autowired Regions regions;
  @Autowired Councils councils;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate sql;

  @Test
  void printFigures() throws Exception {
    System.out.printf(
        "import: %d CPUs, load %.1f, heap of %d MB at most%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().maxMemory() >> 20);
    Uploads places = new Uploads(context, "regions", LONGEST);
    byte[] table = bytes(missingCommunities());
    ImportJob tree = measure("regions, check", () -> places.checked("admin", table));
    measure("regions, import", () -> places.taken("admin", tree));
    openCouncils();
    Uploads uploads = new Uploads(context, "roster", LONGEST);
    byte[] book = book(PEOPLE);
    ImportJob job = measure("people, check", () -> uploads.checked("admin", book));
    ImportJob done = measure("people, import", () -> uploads.taken("admin", job));
    assertThat(done.created()).as(uploads.page("admin", done)).isEqualTo(PEOPLE);
    ImportJob again = measure("people, check again", () -> uploads.checked("admin", book));
    assertThat(again.hasEffect()).isFalse();
    ImportJob twice = measure("people, import again", () -> uploads.taken("admin", again));
    assertThat(twice.unchanged()).isEqualTo(PEOPLE);
    byte[] large = book(TOO_MANY);
    ImportJob refused = measure("200,000 rows", () -> uploads.checked("admin", large));
    assertThat(refused.failure()).isEqualTo("import.file.rows");
  }

  private <T> T measure(String what, Callable<T> act) throws Exception {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long statements = statements();
    long start = System.nanoTime();
    T result = act.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "  %-22s %6.1f s %8d statements %6d MB of heap at most%n",
        what,
        seconds,
        statements() - statements,
        heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
    return result;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private long statements() {
    return sql.queryForObject(
        "show global status like 'Questions'", (row, at) -> row.getLong("Value"));
  }

  /** So that there are as many regions with a council as the district has platforms. */
  private String missingCommunities() {
    List<Region> streets =
        regions.all().stream().filter(region -> region.level() == Level.SUBDISTRICT).toList();
    long there = seats().size();
    StringBuilder rows = new StringBuilder("代码,上级代码,层级,名称\n");
    for (int i = 0; i < COUNCILS - there; i++) {
      Region street = streets.get(i % streets.size());
      rows.append("%s9%05d,%s,社区,新设%d社区%n".formatted(street.code(), i, street.code(), i));
    }
    return rows.toString();
  }

  private List<Region> seats() {
    return regions.all().stream().filter(region -> region.level() != Level.GRID).toList();
  }

  private void openCouncils() {
    transaction.executeWithoutResult(
        status ->
            seats().stream()
                .filter(region -> councils.at(region.id()).isEmpty())
                .forEach(region -> councils.open(region.id(), 1)));
  }

  private byte[] book(int people) throws IOException {
    List<Region> seats = seats();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "bench", "1.0")) {
      Worksheet sheet = book.newWorksheet("名册");
      row(sheet, 0, "姓名", "手机", "议事会", "界别", "身份", "任职开始");
      IntStream.range(0, people)
          .forEach(
              i ->
                  row(
                      sheet,
                      i + 1,
                      "代表" + i,
                      "1390%07d".formatted(i),
                      seats.get(i % seats.size()).code(),
                      List.of("党", "政", "群").get(i % 3),
                      "居民",
                      "2026-01-01"));
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      sheet.value(row, column, cells[column]);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
