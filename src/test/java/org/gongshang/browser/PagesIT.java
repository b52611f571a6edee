package org.gongshang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a menu leads to, as each kind of person. */
@BrowserTest
class PagesIT {

  private static final long LIGHT = 150 * 1024;

  @Test
  void a_visitor_is_asked_to_sign_in(District district) {
    district.visitor().open("/login").sees("登录");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sunli",
        "zhaoguilan",
        "lixiaowen",
        "wangjianguo",
        "zhoumin",
        "zhangwei",
        "hejianjun",
        "malijun",
        "linshuo",
        "admin"
      })
  void each_role_reaches_the_pages_of_its_menu(String login, District district) {
    Person person = district.person(login);
    person.menu().forEach(person::open);
  }

  @Test
  void keys_reach_the_form_first_beside_it_and_last_below_it(District district) {
    district.person(Cycle.RESIDENT).open("/needs/new").fill("发生了什么", "东门的减速带翘起来一头，骑车容易摔。").submit();
    Page page = district.person(Cycle.CLERK).openTask("受理需求", "减速带翘起来").page();

    page.setViewportSize(1280, 900);
    page.locator("main").focus();
    page.keyboard().press("Tab");
    assertThat(page.locator("form[data-draft] :focus")).hasCount(1);

    page.setViewportSize(390, 844);
    page.locator("main").focus();
    page.keyboard().press("Tab");
    assertThat(page.locator("aside :focus")).hasCount(1);
  }

  @Test
  void inbox_and_task_are_light_on_a_first_visit(District district) {
    district
        .person(Cycle.RESIDENT)
        .open("/needs/new")
        .fill("发生了什么", "小区北门的路灯坏了三盏，晚上看不见路。")
        .submit();
    Person clerk = district.person(Cycle.CLERK).openTask("受理需求", "路灯坏了三盏");
    assertThat(clerk.firstVisitBytes(clerk.path())).as("task").isLessThan(LIGHT);
    assertThat(clerk.firstVisitBytes("/tasks")).as("inbox").isLessThan(LIGHT);
  }
}
