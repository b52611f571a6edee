package org.gongshang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told when the network is slow or away, or when their session has ended. */
@BrowserTest
class NetworkIT {

  private static final String REPLY = "已经看过现场，明天上午派人来修。";

  private static int steps;

  private String step;
  private Person clerk;
  private Page page;
  private Locator note;

  /** The tests share a district: each has a need of its own. */
  @BeforeEach
  void a_need_waits(District district) {
    step = "四号楼门口第 " + ++steps + " 级台阶";
    district
        .personWithoutLooking(Cycle.RESIDENT)
        .open("/needs/new")
        .fill("发生了什么", step + "碎了一块，老人进出不方便。")
        .submit();
    clerk = district.personWithoutLooking(Cycle.CLERK).forgiving();
    clerk.openTask("受理需求", step);
    page = clerk.page();
    note = page.locator("#gs-net");
  }

  @Test
  void a_draft_that_meets_the_end_of_the_session_waits_on_the_page_until_one_has_signed_in_again() {
    forgetSession();
    page.getByLabel("给居民的答复").fill(REPLY);
    page.locator("h1").first().click();
    assertThat(note).containsText("登录已过期，请重新登录");
    assertThat(page.getByLabel("给居民的答复")).hasValue(REPLY);

    Page other = page.context().waitForPage(() -> note.locator("a").click());
    other.locator("#login").fill(Cycle.CLERK);
    other.locator("#password").fill("gongshang2026");
    other.locator("form:has(#password) button").first().click();
    assertThat(other.locator("#password")).hasCount(0);
    other.close();
    page.evaluate("() => window.dispatchEvent(new Event('focus'))");

    assertThat(page.locator("[data-draft-note]")).containsText("草稿已自动保存");
    assertThat(note).isHidden();
  }

  @Test
  void a_form_sent_after_the_end_of_the_session_is_there_after_signing_in() {
    page.getByLabel("事项名称").fill("修补四号楼门口的台阶");
    page.getByLabel("受理，作为新事项").check();
    page.getByLabel("类别").selectOption("property_management");
    page.getByLabel("一般", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("给居民的答复").fill(REPLY);
    forgetSession();
    page.locator("main form[method=post] button.btn-primary").last().click();

    clerk.sees("登录已过期，请重新登录");
    page.locator("#login").fill(Cycle.CLERK);
    page.locator("#password").fill("wrong");
    page.locator("form:has(#password) button").first().click();
    clerk.sees("刚才填的");
    page.locator("#login").fill(Cycle.CLERK);
    page.locator("#password").fill("gongshang2026");
    page.locator("form:has(#password) button").first().click();

    clerk.sees("填的内容都在，还没有提交").sees("李晓雯").sees(REPLY);
    page.locator("main form button.btn-primary").click();
    clerk.sees("刚才办了");
  }

  @Test
  void a_page_opened_after_the_end_of_the_session_says_so() {
    Cookie old = new Cookie("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF");
    page.context().addCookies(List.of(old.setUrl(clerk.address())));
    page.navigate("/tasks");
    clerk.sees("登录已过期，请重新登录");
  }

  @Test
  void without_a_network_nothing_that_was_typed_is_lost() {
    page.getByLabel("给居民的答复").fill(REPLY);
    page.context().setOffline(true);
    assertThat(note).containsText("没有网络");
    page.locator("main form[method=post] button.btn-primary").last().click();
    assertThat(page.getByLabel("给居民的答复")).hasValue(REPLY);

    page.context().setOffline(false);
    assertThat(note).isHidden();
    assertThat(page.locator("[data-draft-note]")).containsText("草稿已自动保存");
  }

  @Test
  void a_list_that_takes_long_says_that_it_is_being_fetched_and_then_that_one_may_try_again() {
    page.navigate("/matters");
    List<Route> asked = new ArrayList<>();
    page.route("**/matters?*text=*", route -> heldAtFirst(route, asked));
    page.clock().install();
    page.locator(".gs-find input").fill(step);
    page.clock().runFor(600);
    page.clock().runFor(400);
    assertThat(note.locator("[data-words]")).hasText("正在加载");
    asked.get(0).abort("timedout");
    assertThat(note).containsText("网络较慢");

    note.locator("button").click();
    page.clock().runFor(600);
    assertThat(note).isHidden();
    assertThat(page.locator("#found tbody tr")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile("text="));
  }

  private static void heldAtFirst(Route route, List<Route> asked) {
    asked.add(route);
    if (asked.size() > 1) {
      route.resume();
    }
  }

  @Test
  void htmx_gets_a_part_of_the_page_and_no_frame() {
    page.navigate("/matters");
    Response response =
        page.waitForResponse("**/matters?*text=*", () -> page.locator(".gs-find input").fill("台阶"));
    org.assertj.core.api.Assertions.assertThat(response.text())
        .contains("id=\"found\"")
        .doesNotContain("<html", "gs-mast", "<main", "gs-filters");
    page.goBack();
    assertThat(page.locator("header.gs-mast")).hasCount(1);
  }

  @Test
  void who_may_not_open_a_page_learns_who_may_and_whom_to_ask() {
    clerk.open("/people");
    clerk.sees("这一页只给枣营北里社区和它上级地区的系统管理员看").sees("请找管理员（朝阳区系统管理员）办理任职");
  }

  /** As after eight hours, or after a restart. */
  private void forgetSession() {
    page.context().clearCookies();
  }
}
