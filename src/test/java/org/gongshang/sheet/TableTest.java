package org.gongshang.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as office machines write them. */
class TableTest {

  private static final String TEXT = "姓名,小区\n王𠮷祥,枣营北里\n李😀,\"南里,一区\"\n";
  private static final List<List<String>> ROWS =
      List.of(List.of("姓名", "小区"), List.of("王𠮷祥", "枣营北里"), List.of("李😀", "南里,一区"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void unmarked_text_is_read_in_what_it_is_written_in(String charset) throws IOException {
    assertThat(cells(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void marked_text_is_read_by_its_mark(String charset) throws IOException {
    assertThat(cells(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)))).isEqualTo(ROWS);
  }

  @Test
  void gb_18030_is_named() throws IOException {
    try (Table table = Table.open(file("姓名\n王\n".getBytes(Charset.forName("GB18030"))))) {
      assertThat(table.writtenIn()).isEqualTo("GB 18030");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";"})
  void cells_may_be_parted_otherwise(String mark) throws IOException {
    assertThat(
            cells(("姓名" + mark + "小区\r\n王,李" + mark + "　北里 \r\n").getBytes(StandardCharsets.UTF_8)))
        .containsExactly(List.of("姓名", "小区"), List.of("王,李", "北里"));
  }

  @Test
  void a_row_is_numbered_by_its_line_even_after_breaks_and_gaps() throws IOException {
    byte[] text = "a,b\n\"x\ny\",1\n\nz,2\n".getBytes(StandardCharsets.UTF_8);
    try (Table table = Table.open(file(text))) {
      List<Integer> lines = new ArrayList<>();
      for (RawRow row : table) {
        if (!row.isEmpty()) {
          lines.add(row.line());
        }
      }
      assertThat(lines).containsExactly(1, 2, 5);
    }
  }

  @Test
  void what_cannot_be_read_is_refused_with_its_reason() throws IOException {
    refused(new byte[0], "import.file.empty");
    refused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 1, 1, 1}, "import.file.old");
    refused(new byte[] {'M', 'Z', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, "import.file.noTable");
    refused(new byte[] {'a', (byte) 0x80, (byte) 0xFF, (byte) 0xFF}, "import.file.encoding");
    refused("a,b\n\"x,1\nz,2\n".getBytes(StandardCharsets.UTF_8), "import.file.quotes");
    refused(zip("hello.txt", new byte[10]), "import.file.broken");
    refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}, "import.file.broken");
  }

  @Test
  void an_archive_that_swells_is_not_read() throws IOException {
    refused(zip("xl/workbook.xml", new byte[401 * 1024 * 1024]), "import.file.swollen");
  }

  @Test
  void a_workbook_gives_texts_codes_and_days_as_they_are_seen() throws IOException {
    byte[] book =
        workbook(
            sheet -> {
              sheet.value(0, 0, "代码");
              sheet.value(0, 1, "从");
              sheet.value(0, 2, "名");
              sheet.value(1, 0, 110105012022L);
              sheet.value(1, 1, LocalDate.of(2026, 9, 1));
              sheet.style(1, 1).format("yyyy-mm-dd").set();
              sheet.value(1, 2, " 王𠮷祥😀 ");
              sheet.value(2, 0, 0.5);
            });
    assertThat(cells(book))
        .containsExactly(
            List.of("代码", "从", "名"),
            List.of("110105012022", "2026-09-01", "王𠮷祥😀"),
            List.of("0.5"));
  }

  @Test
  void formulas_are_found_and_never_worked_out() throws IOException {
    byte[] book =
        workbook(
            sheet -> {
              sheet.value(0, 0, "代码");
              sheet.formula(1, 0, "1+1");
            });
    try (Table table = Table.open(file(book))) {
      List<RawRow> rows = new ArrayList<>();
      table.forEach(rows::add);
      assertThat(rows.get(1).faults()).containsEntry(0, "import.cell.formula");
      assertThat(rows.get(1).cells()).containsExactly("");
    }
  }

  @Test
  void texts_that_begin_like_formulas_stay_texts_when_they_are_given_back() {
    assertThat(Cells.harmless("=cmd|' /C calc'!A0")).startsWith("'=");
    assertThat(Cells.harmless("王=李")).isEqualTo("王=李");
  }

  private List<List<String>> cells(byte[] content) throws IOException {
    try (Table table = Table.open(file(content))) {
      List<List<String>> rows = new ArrayList<>();
      table.forEach(row -> rows.add(row.cells()));
      return rows;
    }
  }

  private void refused(byte[] content, String key) throws IOException {
    Path file = file(content);
    assertThatThrownBy(
            () -> {
              try (Table table = Table.open(file)) {
                table.forEach(row -> {});
              }
            })
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private Path file(byte[] content) throws IOException {
    Path file = Files.createTempFile(folder, "table", "");
    Files.write(file, content);
    return file;
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] workbook(java.util.function.Consumer<Worksheet> fill) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = bytes;
        Workbook book = new Workbook(out, "test", "1.0")) {
      fill.accept(book.newWorksheet("一"));
    }
    return bytes.toByteArray();
  }
}
