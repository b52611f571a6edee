package org.gongshang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Acts as a person does: reads headings, fills fields by their labels, presses buttons. */
public class Person {

  static final String PASSWORD = "gongshang2026";

  private final String login;
  private final Page page;
  private final List<String> faults;

  Person(String login, Page page, List<String> faults) {
    this.login = login;
    this.page = page;
    this.faults = faults;
    page.onPageError(error -> faults.add(page.url() + " script error: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(page.url() + " console: " + message.text());
          }
        });
  }

  void signIn() {
    open("/login");
    page.locator("#login").fill(login);
    page.locator("#password").fill(PASSWORD);
    page.locator("form:has(input[type=password]) button").first().click();
    assertThat(page.locator("#password")).hasCount(0);
    look();
  }

  /** Opens an address and checks the page. */
  Person open(String path) {
    page.navigate(path);
    look();
    return this;
  }

  /** Opens a task from the inbox by words of its card: the act, the matter's title. */
  Person openTask(String... words) {
    page.navigate("/inbox");
    Locator row = page.locator("main a[href^='/tasks/']");
    for (String word : words) {
      row =
          row.filter(new Locator.FilterOptions().setHasText(word))
              .or(
                  page.locator("main :is(li, tr, article)", hasText(word))
                      .locator("a[href^='/tasks/']"));
    }
    row.first().click();
    look();
    return this;
  }

  private static Page.LocatorOptions hasText(String word) {
    return new Page.LocatorOptions().setHasText(word);
  }

  Person fill(String label, String value) {
    page.getByLabel(label).first().fill(value);
    return this;
  }

  /** A radio button or a check box. */
  Person tick(String label) {
    page.getByLabel(label).first().check();
    return this;
  }

  Person choose(String label, String option) {
    page.getByLabel(label).first().selectOption(option);
    return this;
  }

  Person attach(String label, Path file) {
    page.getByLabel(label).first().setInputFiles(file);
    return this;
  }

  Person press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    look();
    return this;
  }

  Person follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    look();
    return this;
  }

  /** Presses the one act of a form. */
  Person submit() {
    page.locator("main form[method=post] button.btn-primary").last().click();
    look();
    return this;
  }

  Person sees(String text) {
    assertThat(page.locator("main")).containsText(text);
    return this;
  }

  Person seesNot(String text) {
    assertThat(page.locator("main")).not().containsText(text);
    return this;
  }

  /** Addresses of the menu. */
  List<String> menu() {
    return page.locator("header nav a").all().stream()
        .map(link -> link.getAttribute("href"))
        .distinct()
        .toList();
  }

  String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  String path() {
    return page.url().replaceFirst("^https?://[^/]+", "");
  }

  Page page() {
    return page;
  }

  /** Bytes over the wire, headers included, when this person opens the page with an empty cache. */
  long firstVisitBytes(String path) {
    AtomicLong bytes = new AtomicLong();
    try (BrowserContext fresh =
        Chromium.get()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(page.url().replaceFirst("^(https?://[^/]+).*", "$1"))
                    .setStorageState(page.context().storageState()))) {
      Page visit = fresh.newPage();
      visit.onRequestFinished(
          request -> {
            Response response = request.response();
            if (response != null) {
              bytes.addAndGet(request.sizes().responseBodySize);
              bytes.addAndGet(request.sizes().responseHeadersSize);
            }
          });
      visit.navigate(path);
      visit.waitForLoadState(LoadState.NETWORKIDLE);
    }
    return bytes.get();
  }

  void picture(Path folder) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(folder.resolve(login + ".png")).setFullPage(true));
  }

  private void look() {
    faults.addAll(new PageCheck(page).faults());
  }
}
