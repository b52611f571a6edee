package org.gongshang.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

abstract class ImportCases {

  @Autowired ApplicationContext context;
  @Autowired Imports imports;
  @Autowired ImportMapper mapper;
  @Autowired ImportRunner runner;
  @Autowired GuestList guests;
  @Autowired Accounts accounts;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;

  Viewer admin;
  Pages pages;
  Uploads uploads;

  @BeforeEach
  void nobody_has_come() {
    guests.forget();
    admin = viewer("admin");
    pages = new Pages(mvc, walk);
    uploads = new Uploads(context, "guests");
  }

  @Test
  void a_table_is_checked_without_a_trace_and_taken_over_once_confirmed() throws Exception {
    ImportJob job = uploaded("姓名,单位\n" + names(1, 25) + "?,x\n");
    assertThat(job.state()).isEqualTo(ImportState.CHECKED);
    assertThat(job.rowsRead()).isEqualTo(26);
    assertThat(job.rowsFaulty()).isEqualTo(1);
    assertThat(guests.names()).isEmpty();
    ImportJob done = confirmed(job);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.created()).isEqualTo(25);
    assertThat(guests.names()).hasSize(25);
  }

  @Test
  void the_same_table_again_changes_nothing() throws Exception {
    confirmed(uploaded("姓名\n" + names(1, 25)));
    ImportJob again = confirmed(uploaded("Name\n" + names(1, 25)));
    assertThat(again.created()).isZero();
    assertThat(again.unchanged()).isEqualTo(25);
    assertThat(guests.names()).hasSize(25);
  }

  @Test
  void a_chunk_comes_whole_or_not_at_all() throws Exception {
    String text = "姓名,单位\n" + names(1, 14) + "n15,refuse\n" + names(16, 25);
    ImportJob done = confirmed(uploaded(text));
    assertThat(guests.names())
        .hasSize(15)
        .contains("n10", "n21")
        .doesNotContain("n11", "n15", "n20");
    assertThat(done.created()).isEqualTo(15);
    assertThat(done.rowsFaulty()).isEqualTo(10);
  }

  @Test
  void what_breaks_off_goes_on_where_it_stopped() throws Exception {
    ImportJob job = uploaded("姓名\n" + names(1, 25));
    int[] calls = {0};
    guests.between =
        () -> {
          if (++calls[0] == 2) {
            throw new IllegalStateException("made up: the database is away");
          }
        };
    ImportJob broken = confirmed(job);
    assertThat(broken.state()).isEqualTo(ImportState.FAILED);
    assertThat(broken.created()).isEqualTo(10);
    assertThat(pages.text("admin", "/imports/guests/" + job.id())).contains("接着导入");
    ImportJob done = confirmed(broken);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.created()).isEqualTo(25);
  }

  @Test
  void a_file_that_cannot_be_read_says_why() throws Exception {
    ImportJob job = uploaded("小区,单位\na,b\n");
    assertThat(job.state()).isEqualTo(ImportState.FAILED);
    assertThat(pages.text("admin", "/imports/guests/" + job.id())).contains("缺少这些列：姓名");
    assertThat(uploaded("姓名\n").failure()).isEqualTo("import.file.noRows");
  }

  @Test
  void faulty_rows_are_shown_and_can_be_downloaded() throws Exception {
    ImportJob job = uploaded("姓名,单位\n?=1,=2+3\nn1,\nn1,\n,x\n" + "n".repeat(21) + ",\n");
    String page = "/imports/guests/" + job.id();
    assertThat(pages.text("admin", page)).contains("?=1").contains("姓名：没有填").contains("最多 20 个字");
    assertThat(pages.text("admin", page + "/faults.csv"))
        .startsWith("\uFEFF姓名,单位,第几行,错在哪里")
        .contains("?=1,'=2+3,2,姓名：不是名字")
        .contains("n1,,4,姓名：不是名字");
  }

  @Test
  void the_workbook_of_faulty_rows_can_be_sent_again_as_it_is() throws Exception {
    ImportJob job = uploaded("姓名,单位\n?=1,=2+3\n");
    byte[] book =
        pages.open("admin", "/imports/guests/" + job.id() + "/faults.xlsx").getContentAsByteArray();
    ImportJob again = uploads.checked("admin", book);
    assertThat(again.writtenIn()).isEqualTo("XLSX");
    assertThat(uploads.faults("admin", again)).containsExactly("?=1,'=2+3,2,姓名：不是名字");
  }

  @Test
  void the_first_page_says_what_to_fill_in_and_has_a_table_to_begin_with() throws Exception {
    assertThat(pages.text("admin", "/imports/guests")).contains("100,000 行", "30 MB", "姓名");
    assertThat(pages.text("admin", "/imports/guests/template.csv"))
        .isEqualTo("\uFEFF姓名,单位\r\nn,u\r\n");
  }

  @Test
  void a_file_that_is_too_large_is_not_kept() throws Exception {
    byte[] large = new byte[31 << 20];
    long before = jobs();
    assertThat(uploads.send("admin", large, Walk.key())).isNull();
    assertThat(jobs()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_seen_is_a_fault_of_its_cell() throws Exception {
    ImportJob job = uploaded("姓名,单位\n王𠮷祥😀,好\nn\u0000ul,\n");
    assertThat(uploads.faults("admin", job)).singleElement().asString().contains("不能保存的字符");
    assertThat(uploads.taken("admin", job).created()).isEqualTo(1);
    assertThat(guests.names()).containsExactly("王𠮷祥😀");
  }

  @Test
  void two_administrators_at_once_wait_for_one_another() throws Exception {
    ImportJob one = uploaded("姓名\n" + names(1, 25));
    ImportJob two = uploaded("姓名\n" + names(21, 45));
    imports.confirm("guests", one.id(), false, admin);
    imports.confirm("guests", two.id(), false, admin);
    runner.goOn();
    assertThat(uploads.rested(one.id()).created() + uploads.rested(two.id()).created())
        .isEqualTo(45);
    assertThat(guests.names()).hasSize(45);
  }

  @Test
  void the_same_upload_twice_is_one_import() throws Exception {
    String key = Walk.key();
    byte[] table = "姓名\nn1\n".getBytes(StandardCharsets.UTF_8);
    assertThat(uploads.send("admin", table, key)).isEqualTo(uploads.send("admin", table, key));
  }

  @Test
  void nobody_else_sees_it_and_only_those_who_may_begin_one() throws Exception {
    ImportJob job = uploaded("姓名\nn1\n");
    assertThatThrownBy(() -> imports.visible("guests", job.id(), viewer("lixiaowen")))
        .isInstanceOf(NoPermission.class);
    assertThatThrownBy(() -> imports.visible("guests", job.id() + 1000, admin))
        .isInstanceOf(NotVisible.class);
    assertThat(pages.open("sunli", "/imports/guests").getStatus()).isEqualTo(403);
    assertThat(pages.open("admin", "/imports/nothing").getStatus()).isEqualTo(404);
  }

  @Test
  void what_a_crashed_node_has_left_is_taken_up_once_it_has_been_silent() throws Exception {
    ImportJob job = uploaded("姓名\n" + names(1, 25));
    imports.confirm("guests", job.id(), false, admin);
    sql.update(
        "update import_job set worker = 'gone', worked_at = ? where id = ?",
        Instant.now().toEpochMilli(),
        job.id());
    runner.goOn();
    assertThat(mapper.idle(Instant.EPOCH)).doesNotContain(job.id());
    sql.update("update import_job set worked_at = 0 where id = ?", job.id());
    runner.goOn();
    assertThat(uploads.rested(job.id()).created()).isEqualTo(25);
  }

  @Test
  void a_table_that_lies_at_another_node_must_be_sent_again() throws Exception {
    ImportJob job = uploaded("姓名\nn1\n");
    sql.update(
        "update import_job set state = 'READING', content = 'gone', worker = null where id = ?",
        job.id());
    runner.goOn();
    assertThat(uploads.rested(job.id()).failure()).isEqualTo("import.failed.elsewhere");
  }

  @Test
  void a_stopped_import_takes_nothing_more() throws Exception {
    ImportJob job = uploaded("姓名\n" + names(1, 25));
    guests.between = () -> imports.stop("guests", job.id(), admin);
    ImportJob stopped = confirmed(job);
    assertThat(stopped.state()).isEqualTo(ImportState.STOPPED);
    assertThat(guests.names()).hasSize(10);
  }

  private long jobs() {
    return sql.queryForObject("select count(*) from import_job", Long.class);
  }

  private static String names(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "n%02d,\n".formatted(i))
        .collect(Collectors.joining());
  }

  private ImportJob uploaded(String text) throws Exception {
    return uploads.checked("admin", text);
  }

  private ImportJob confirmed(ImportJob job) throws Exception {
    return uploads.taken("admin", job);
  }

  private Viewer viewer(String login) {
    return accounts.viewer(accounts.byLogin(login).orElseThrow().id());
  }
}
