package org.gongshang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongshang.Visitor;
import org.gongshang.Visitor.Upload;
import org.gongshang.Walk;
import org.gongshang.people.DemoPeople;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files that are too large or no papers at all, sent to pages that really listen. */
@BrowserTest
class UploadIT {

  private static final int MEGABYTE = 1024 * 1024;
  private static final String WORDS = "单元门口的路灯坏了三天，晚上老人出门看不见台阶。𠮷😀";
  private static final String JPEG = "ffd8ffe000104a46494600010100";
  private static final byte[] WINDOWS = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000");
  private static final byte[] LINUX = HexFormat.of().parseHex("7f454c46020101000000000000000000");

  @LocalServerPort int port;
  @Autowired Inbox inbox;
  @Autowired Regions regions;
  @Autowired JdbcTemplate sql;

  private Visitor resident;
  private Visitor clerk;

  @BeforeEach
  void two_sign_in() throws Exception {
    resident = new Visitor(port);
    resident.signIn("sunli", DemoPeople.PASSWORD);
    clerk = new Visitor(port);
    clerk.signIn("lixiaowen", DemoPeople.PASSWORD);
  }

  @Test
  void a_photo_of_fifty_megabytes_is_refused_at_its_field_and_the_words_stay() throws Exception {
    long needs = needs();
    HttpResponse<String> page = tell(new Upload("photos", "现场.jpg", jpeg(50)));

    assertThat(page.body())
        .contains("“现场.jpg”有 50 MB，每个文件不能超过 10 MB。", WORDS + "</textarea>")
        .contains("href=\"#f-photos\"", "id=\"photos-error\"");
    assertThat(needs()).isEqualTo(needs);
  }

  @Test
  void a_renamed_program_is_refused_at_its_field_and_the_words_stay() throws Exception {
    long needs = needs();
    for (byte[] program : List.of(WINDOWS, LINUX)) {
      HttpResponse<String> page = tell(new Upload("photos", "现场.jpg", program));
      assertThat(page.body()).contains("“现场.jpg”不是可以上传的文件。", WORDS + "</textarea>");
    }
    assertThat(needs()).isEqualTo(needs);
  }

  @Test
  void the_form_of_a_task_keeps_its_words_and_the_good_one_of_three_files() throws Exception {
    InboxRow task = placing();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("_key", Walk.key());
    fields.put("_deployment", task.formDeployment());
    fields.put("motion", WORDS);
    String page = "/tasks/" + task.taskId();
    HttpResponse<String> answer =
        clerk.upload(
            page,
            page,
            fields,
            List.of(
                new Upload("attachments", "平面图.jpg", jpeg(1)),
                new Upload("attachments", "录像.jpg", jpeg(50)),
                new Upload("attachments", "方案.pdf", WINDOWS)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "“录像.jpg”有 50 MB，每个文件不能超过 10 MB。",
            "“方案.pdf”不是可以上传的文件。",
            WORDS + "</textarea>",
            "平面图.jpg")
        .containsPattern("type=\"(hidden|checkbox)\" name=\"attachments\" value=\"\\d+\"");
    assertThat(inbox.ofSubject(task.subjectKey()))
        .extracting(InboxRow::taskId)
        .contains(task.taskId());
  }

  @Test
  void a_request_that_is_too_large_as_a_whole_is_told_so() throws Exception {
    HttpResponse<String> page = tell(new Upload("photos", "现场.jpg", jpeg(85)));

    assertThat(page.statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> tell(Upload photo) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("_key", Walk.key());
    fields.put("region", community());
    fields.put("body", WORDS);
    return resident.upload("/needs/new", "/needs", fields, List.of(photo));
  }

  /** The task that puts a matter on the agenda, with its field for papers. */
  private InboxRow placing() throws Exception {
    HttpResponse<String> told =
        resident.send(
            "/needs/new", "/needs", "_key", Walk.key(), "region", community(), "body", WORDS);
    String matter = Visitor.led(told).replaceFirst(".*/needs/([^/]+)/.*", "$1");
    submit(
        matter,
        "need-screen",
        "title",
        "修好单元门口的路灯",
        "screening",
        "accepted",
        "category",
        "fire_safety",
        "urgency",
        "ordinary",
        "reply",
        "您反映的情况已受理，近期提交议事会讨论。");
    submit(matter, "need-classify", "mode", "joint", "level", "3");
    return open(matter, "deliberation-place");
  }

  private void submit(String matter, String form, String... answers) throws Exception {
    InboxRow task = open(matter, form);
    String page = "/tasks/" + task.taskId();
    String[] fields = new String[answers.length + 4];
    System.arraycopy(answers, 0, fields, 4, answers.length);
    fields[0] = "_key";
    fields[1] = Walk.key();
    fields[2] = "_deployment";
    fields[3] = task.formDeployment();
    assertThat(Visitor.led(clerk.send(page, page, fields))).contains("did=");
  }

  /** The job executor brings the task a moment later. */
  private InboxRow open(String matter, String form) throws InterruptedException {
    Supplier<List<InboxRow>> found =
        () -> inbox.ofSubject(matter).stream().filter(row -> row.formId().equals(form)).toList();
    for (int tries = 0; tries < 100 && found.get().isEmpty(); tries++) {
      Thread.sleep(200);
    }
    assertThat(found.get()).as(form + " of " + matter).hasSize(1);
    return found.get().get(0);
  }

  private String community() {
    return String.valueOf(regions.byCode("110105012022").orElseThrow().id());
  }

  private long needs() {
    Long count = sql.queryForObject("select count(*) from need", Long.class);
    return count == null ? 0 : count;
  }

  private static byte[] jpeg(int megabytes) {
    byte[] content = new byte[megabytes * MEGABYTE];
    byte[] head = HexFormat.of().parseHex(JPEG);
    System.arraycopy(head, 0, content, 0, head.length);
    return content;
  }
}
