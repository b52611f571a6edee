package org.gongshang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The running application and the people who sit before it, each with a browser of their own. */
public class District {

  private final String address;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  District(String address) {
    this.address = address;
  }

  /** Somebody without an account. */
  Person visitor() {
    return new Person("visitor", address, openPage(1280, 900), faults);
  }

  /** A demo account, signed in at its first use. */
  Person person(String login) {
    return people.computeIfAbsent(
        login, name -> new Person(name, address, openPage(1280, 900), faults).signIn());
  }

  Person personWithoutLooking(String login) {
    return people.computeIfAbsent(
        login,
        name -> new Person(name, address, openPage(1280, 900), faults).withoutLooking().signIn());
  }

  /** A demo account on a telephone. */
  Person phone(String login) {
    return people.computeIfAbsent(
        login, name -> new Person(name, address, openPage(390, 844), faults).signIn());
  }

  /** A demo account in a browser as narrow as a telephone that runs no scripts, used by keys. */
  Person withoutScript(String login) {
    return people.computeIfAbsent(
        login + " without script",
        name -> {
          Page page = openPage(options(390, 844).setJavaScriptEnabled(false));
          return new Person(login, address, page, faults).withoutLooking().byKeys().signIn();
        });
  }

  private Page openPage(int width, int height) {
    return openPage(options(width, height));
  }

  private Browser.NewContextOptions options(int width, int height) {
    return new Browser.NewContextOptions()
        .setBaseURL(address)
        .setLocale("zh-CN")
        .setTimezoneId("Asia/Shanghai")
        .setViewportSize(width, height);
  }

  private Page openPage(Browser.NewContextOptions options) {
    BrowserContext context = Chromium.get().newContext(options);
    context.setDefaultTimeout(10_000);
    contexts.add(context);
    return context.newPage();
  }

  /** After a failure the pages tell more than the list of faults. */
  void close(boolean failed) {
    if (failed) {
      people.values().forEach(person -> person.picture(Path.of("target/pictures/failed")));
    }
    contexts.forEach(BrowserContext::close);
    if (!failed) {
      assertThat(faults).as("faults of the pages visited").isEmpty();
    }
  }
}
