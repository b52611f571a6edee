package org.gongshang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Acts as a person does: reads headings, fills fields by their labels, presses buttons. */
public class Person {

  private static final String PASSWORD = "gongshang2026";
  private static final int PATIENCE_SECONDS = 20;

  private final String login;
  private final String address;
  private final Page page;
  private final List<String> faults;
  private boolean looks = true;
  private boolean forgives;
  private boolean byKeys;

  Person(String login, String address, Page page, List<String> faults) {
    this.login = login;
    this.address = address;
    this.page = page;
    this.faults = faults;
    page.onPageError(error -> faults.add(page.url() + " script error: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !isRefusedForm(message)
              && !(forgives && isOfThePageItself(message))) {
            faults.add(page.url() + " console: " + message.text());
          }
        });
  }

  /** A form that comes back with its faults is no fault of the page's. */
  private static boolean isRefusedForm(ConsoleMessage message) {
    return message.text().startsWith("Failed to load resource")
        && message.text().contains("status of 422")
        && !message.location().contains("/draft");
  }

  /** What browser and htmx tell of a page, its draft or its list that is not answered. */
  private boolean isOfThePageItself(ConsoleMessage message) {
    String address = page.url().replaceFirst("#.*", "");
    String place = message.location();
    return message.text().startsWith("htmx:")
        || (message.text().startsWith("Failed to load resource")
            && (place.startsWith(address + ":")
                || place.startsWith(address + "/draft:")
                || place.startsWith(address + "?")));
  }

  /** Somebody who opens pages that say what went wrong. */
  Person forgiving() {
    forgives = true;
    return this;
  }

  /**
   * Somebody with a keyboard only: what has the focus comes out from under the bars of the page.
   */
  Person byKeys() {
    byKeys = true;
    return this;
  }

  /** One of many who do the same: their pages were checked on another's screen. */
  Person withoutLooking() {
    looks = false;
    return this;
  }

  Person signIn() {
    open("/login");
    page.locator("#login").fill(login);
    page.locator("#password").fill(PASSWORD);
    act(page.locator("form:has(#password) button").first());
    assertThat(page.locator("#password")).hasCount(0);
    return look();
  }

  /** Opens an address and checks the page. */
  Person open(String path) {
    Response response = page.navigate(path);
    if (response != null && response.status() >= 400 && !forgives) {
      faults.add(page.url() + " answered " + response.status());
    }
    return look();
  }

  /** Opens a task from the inbox, by words of its row. Steps between two tasks take a moment. */
  Person openTask(String... words) {
    Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    while (!hasTask(words)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(login + " has no task " + List.of(words));
      }
      page.waitForTimeout(200);
    }
    look();
    act(row(words).locator("a").first());
    return look();
  }

  /** Looks through all pages of the list. */
  boolean hasTask(String... words) {
    page.navigate("/tasks");
    Locator next = page.locator("main a[rel=next]");
    while (row(words).count() == 0) {
      if (next.count() == 0) {
        return false;
      }
      page.navigate(next.first().getAttribute("href"));
    }
    return true;
  }

  private Locator row(String... words) {
    // on a telephone each is a card
    Locator row = page.locator("table.gs-tasks tbody tr, .gs-todo article").locator("visible=true");
    for (String word : words) {
      row = row.filter(new Locator.FilterOptions().setHasText(word));
    }
    return row;
  }

  Person fill(String label, String value) {
    field(label).fill(value);
    return this;
  }

  /** A radio button or a check box. */
  Person tick(String label) {
    Locator box = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    if (byKeys) {
      box.focus();
      page.keyboard().press("Space");
      assertThat(box).isChecked();
    } else {
      box.check();
    }
    return this;
  }

  /**
   * On a page that has come in whole, for what moves under the pointer is not pressed. Every button
   * and link leads to a page where there is no script.
   */
  private void act(Locator target) {
    page.waitForLoadState(LoadState.LOAD);
    if (byKeys) {
      target.focus();
      page.waitForNavigation(() -> page.keyboard().press("Enter"));
    } else {
      target.click();
    }
  }

  Person choose(String label, String option) {
    field(label).selectOption(new SelectOption().setLabel(option));
    return this;
  }

  /** The first choice that is offered. */
  Person chooseAny(String label) {
    field(label).selectOption(new SelectOption().setIndex(1));
    return this;
  }

  Person attach(String label, Path file) {
    field(label).setInputFiles(file);
    return this;
  }

  private Locator field(String label) {
    return page.getByLabel(label).locator("visible=true").first();
  }

  Person press(String button) {
    act(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first());
    return look();
  }

  Person follow(String link) {
    act(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first());
    return look();
  }

  /** Presses the one act of the form, and says so again where the page asks back. */
  Person submit() {
    String before = path();
    signByName();
    act(page.locator("main form[method=post] button.btn-primary").last());
    look();
    Locator cast = page.locator("main button.btn-seal.gs-cast");
    if (cast.count() > 0) {
      act(cast);
      look();
    }
    if (path().equals(before) && page.locator(".gs-sum").count() > 0) {
      throw new AssertionError(login + " at " + before + ": " + text(".gs-sum"));
    }
    return this;
  }

  /** Where the page asks whoever completes it to sign. */
  private void signByName() {
    Locator name = page.locator("main [name=_sign_name]");
    if (name.count() > 0) {
      name.fill(page.locator(".gs-who summary b").textContent());
      Locator confirmed = page.locator("main [name=_sign_confirmed]");
      confirmed.press("Space");
      assertThat(confirmed).isChecked();
    }
  }

  Person nextWorkday() {
    act(page.locator("form[action='/demo/next-day'] button"));
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

  /** Scheme, host and port of the application. */
  String address() {
    return address;
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
                    .setBaseURL(address)
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

  private Person look() {
    if (looks) {
      faults.addAll(new PageCheck(page).faults());
    }
    return this;
  }
}
