package org.gongshang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single keys in the inbox of a clerk (WCAG 2.1.4). */
@BrowserTest
class KeysIT {

  private Page page;
  private Locator rows;

  @BeforeEach
  void two_needs_wait(District district) {
    for (String need : new String[] {"东门的垃圾桶满了三天没有人收。", "西门的路灯晚上不亮，看不清台阶。"}) {
      district.personWithoutLooking(Cycle.RESIDENT).open("/needs/new").fill("发生了什么", need).submit();
    }
    Person clerk = district.person(Cycle.CLERK);
    clerk.openTask("受理需求", "西门的路灯");
    clerk.open("/tasks");
    page = clerk.page();
    rows = page.locator("[data-keys] tbody tr");
  }

  @Test
  void j_and_k_walk_the_rows_and_enter_opens_one() {
    page.keyboard().press("j");
    assertThat(rows.nth(0).locator("a").first()).isFocused();
    page.keyboard().press("j");
    assertThat(rows.nth(1).locator("a").first()).isFocused();
    page.keyboard().press("K");
    assertThat(rows.nth(0).locator("a").first()).isFocused();
    page.keyboard().press("Enter");
    page.waitForURL("**/tasks/*-*");
  }

  @Test
  void x_ticks_the_row_where_rows_can_be_ticked() {
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(rows.nth(0).locator("input")).isChecked();
    assertThat(rows.nth(1).locator("input")).not().isChecked();
    page.keyboard().press("x");
    assertThat(rows.nth(0).locator("input")).not().isChecked();
  }

  @Test
  void a_slash_leads_to_the_search_and_letters_typed_there_are_letters() {
    page.keyboard().press("/");
    Locator search = page.locator(".gs-find input");
    assertThat(search).isFocused();
    page.keyboard().type("jkx/?");
    assertThat(search).hasValue("jkx/?");
    assertThat(page.locator(".is-current")).hasCount(0);
    assertThat(page.locator("dialog")).not().isVisible();
  }

  @Test
  void keys_with_control_or_alt_belong_to_the_browser() {
    page.keyboard().press("Alt+j");
    page.keyboard().press("Control+j");
    assertThat(page.locator(".is-current")).hasCount(0);
  }

  @Test
  void a_question_mark_tells_the_keys_and_how_to_be_rid_of_them() {
    page.keyboard().press("?");
    assertThat(page.locator("dialog")).isVisible();
    page.keyboard().press("j");
    assertThat(page.locator(".is-current")).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).not().isVisible();

    page.keyboard().press("?");
    page.locator("dialog a").click();
    page.waitForURL("**/tasks");
    page.keyboard().press("j");
    page.keyboard().press("?");
    assertThat(page.locator(".is-current")).hasCount(0);
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(page.locator(".gs-table-foot .keys").first()).not().isVisible();
    assertThat(page.context().cookies())
        .anySatisfy(
            cookie -> {
              assertThat(cookie.name).isEqualTo("keys");
              assertThat(cookie.value).isEqualTo("off");
              assertThat(cookie.httpOnly).isTrue();
            });

    page.navigate("/account");
    page.locator("main a[href$='keys=on']").click();
    page.navigate("/tasks");
    page.keyboard().press("j");
    assertThat(page.locator(".is-current")).hasCount(1);
  }
}
