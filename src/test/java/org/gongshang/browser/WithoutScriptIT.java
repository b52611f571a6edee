package org.gongshang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.gongshang.browser.Cycle.CLERK;
import static org.gongshang.browser.Cycle.RESIDENT;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On a telephone whose browser runs no scripts everything can be done. */
@BrowserTest
class WithoutScriptIT {

  @Autowired Clock clock;

  @Test
  void people_take_one_need_from_submission_to_closing(District district) {
    String title = "四号楼外墙的雨水管断了";
    Cycle cycle = new Cycle(district::withoutScript, district::withoutScript, clock, title);
    cycle.need();
    cycle.deliberation();
    cycle.project();
    cycle.implementation();
    cycle.rating("5 分，很满意");
    cycle.workdays(6);
    district.withoutScript(RESIDENT).open("/matters").follow(title).sees("办结");
  }

  @Test
  void a_form_shows_every_field_with_its_condition_and_leaving_keeps_what_was_typed(
      District district) {
    tell(district, "五号楼门前的树枝压到了电线，刮风的时候打火花。");
    Person clerk = district.withoutScript(CLERK).forgiving().openTask("受理需求", "五号楼门前的树枝");
    clerk.sees("如果“处理结论”选的是“受理，作为新事项”，请填。").sees("如果“处理结论”选的是“不受理，书面说明理由”，请填。");
    assertThat(clerk.page().getByLabel("类别")).isVisible();
    clerk.fill("给居民的答复", "园林队明天上午来修剪树枝。").press("存好，先离开");
    assertThat(clerk.page()).hasURL(Pattern.compile("/tasks$"));

    clerk.openTask("受理需求", "五号楼门前的树枝");
    assertThat(clerk.page().getByLabel("给居民的答复")).hasValue("园林队明天上午来修剪树枝。");
    clerk.page().locator("main form[method=post] button.btn-primary").last().click();
    clerk.sees("还没有提交");
    assertThat(clerk.page().getByLabel("给居民的答复")).hasValue("园林队明天上午来修剪树枝。");
  }

  @Test
  void a_list_is_filtered_by_a_button(District district) {
    for (int need = 0; need < 9; need++) {
      tell(district, "六号楼第" + (need + 1) + "层楼道的灯坏了，晚上看不清台阶。");
    }
    Person clerk = district.withoutScript(CLERK).open("/tasks");
    clerk.page().locator(".gs-fold-row summary").click();
    clerk.page().locator(".gs-find input").fill("第3层");
    clerk.press("筛选");
    Page page = clerk.page();
    assertThat(page).hasURL(Pattern.compile("text="));
    assertThat(page.locator(".gs-todo article")).hasCount(1);
    clerk.follow("清除筛选");
    assertThat(page.locator(".gs-todo article").nth(8)).isVisible();

    clerk.open("/matters").page().locator(".gs-fold-row summary").click();
    clerk.page().locator(".gs-find input").fill("第4层");
    clerk.press("筛选");
    assertThat(page.locator(".gs-matters tbody tr")).hasCount(1);
  }

  private static void tell(District district, String words) {
    district.withoutScript(RESIDENT).open("/needs/new").fill("发生了什么", words).submit();
  }
}
