package org.gongshang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshang.browser.Cycle.CLERK;
import static org.gongshang.browser.Cycle.CONVENER;
import static org.gongshang.browser.Cycle.REPRESENTATIVE;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A whole session: a chair with the screen of the room, a clerk, and members on their phones. */
@BrowserTest
class SessionIT {

  private static final String MATTER = "西门的路灯坏了一排";

  /** Those whose phones are looked at on the way. */
  private static final List<String> PHONES =
      List.of(REPRESENTATIVE, "caiyulan", "gaozhiqiang", "luosuzhen");

  /** Those who sign the list on paper, so that ten of fifteen are there. */
  private static final List<String> ON_PAPER =
      List.of("songming", "tangwenbin", "xieli", "dengchao", "fengxue", "yuanjie", "panlan");

  @Autowired Clock clock;
  @Autowired JdbcTemplate jdbc;

  private District district;
  private String path = "";

  @Test
  void a_council_meets(District people, @TempDir Path folder) throws IOException {
    district = people;
    new Cycle(people, clock, MATTER).need();
    theAgendaIsPrepared(folder);
    theRoomFills(folder);
    theMembersSpeak();
    theMembersVote();
    theMinutesAreStoodBy();
    assertThat(paragraphs(folder))
        .anyMatch(line -> line.startsWith("确认代表："))
        .anyMatch(line -> line.contains("赞成 11 票"));
  }

  private void theAgendaIsPrepared(Path folder) throws IOException {
    Person clerk = district.person(CLERK);
    clerk
        .openTask("列入议程", MATTER)
        .fill("表决案文", "请街道修好西门的路灯，费用由公益金承担。")
        .tick("另开一次本级议事会会议")
        .submit();
    String number =
        jdbc.queryForObject(
            "select max(number) from council_session where state = 'CALLED'", String.class);
    path = "/sessions/" + number;
    Path paper = Files.writeString(folder.resolve("三家报价.txt"), "三家报价，最低一千二百元。");
    clerk.open(path + "/agenda").attach("选一份材料", paper).press("加上这份材料").sees("三家报价.txt");
    chair()
        .openTask("召集会议")
        .fill("开会时间", LocalDate.now(clock).plusDays(3) + "T15:00")
        .tick("现场")
        .fill("地点", "社区议事厅")
        .submit();
    phone(0).open(path).sees("三家报价.txt").sees("加到日历");
    for (int days = 0; days < 12 && !chair().hasTask("会议签到"); days++) {
      chair().nextWorkday();
    }
  }

  private void theRoomFills(Path folder) throws IOException {
    for (String login : PHONES) {
      Person phone = district.phone(login);
      phone.open(path + "/here?code=" + code()).submit();
      phone.open(path + "/here").sees("您已签到");
    }
    Person clerk = district.person(CLERK).open(path + "/sign-ins");
    for (String login : ON_PAPER) {
      clerk.tick(
          jdbc.queryForObject("select name from account where login = ?", String.class, login));
    }
    Path scan = Files.writeString(folder.resolve("签到表.pdf"), "%PDF-1.4\n%%EOF\n");
    clerk.attach("签到表照片或扫描件", scan).press("登记").sees("签到表.pdf");
    clerk.open(path + "/live").sees("11").sees("应到 15 人");
    phone(0).open(path).seesNot("签到表.pdf");
    chair().openTask("会议签到").follow("提前截止").press("结束会议签到");
  }

  /** What stands on the wall. */
  private String code() {
    return chair().open(path + "/screen").text(".gs-wall-door b").replace(" ", "");
  }

  private void theMembersSpeak() {
    for (int i = 0; i < 3; i++) {
      phone(i).open(path + "/live").press("举手发言");
    }
    phone(2).sees("您排第 3 位");
    chair().open(path + "/live").press("请发言");
    phone(0).open(path + "/live").sees("请您发言");
    chair().press("发言完毕");
    phone(2).open(path + "/live").sees("您排第 2 位");
    chair().openTask("发表意见").follow("提前截止").press("结束发表意见");
  }

  private void theMembersVote() {
    phone(0).open(path + "/live").follow("去表决").tick("赞成").submit();
    chair().open(path + "/live").sees("已投票 1 人，应投 11 人").seesNot("赞成 1");
    for (int i = 1; i < PHONES.size(); i++) {
      phone(i).openTask("表决").tick("赞成").submit();
    }
    for (String login : ON_PAPER) {
      district.personWithoutLooking(login).openTask("表决").tick("赞成").submit();
    }
    chair().open(path).sees("赞成 11");
  }

  private void theMinutesAreStoodBy() {
    district.person(CLERK).openTask("整理会议纪要").submit();
    chair().openTask("确认会议纪要").tick("确认").submit();
    phone(1).openTask("代表确认纪要").tick("一样，我确认").submit();
    phone(2).openTask("代表确认纪要").tick("一样，我确认").submit();
    chair().open(path).sees("SHA-256").sees("纪要已确认");
  }

  private List<String> paragraphs(Path folder) throws IOException {
    Download download =
        chair().page().waitForDownload(() -> chair().page().getByText("下载 Word 文件").click());
    Path file = folder.resolve("minutes.docx");
    download.saveAs(file);
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }
  }

  private Person chair() {
    return district.person(CONVENER);
  }

  private Person phone(int number) {
    return district.phone(PHONES.get(number));
  }
}
