package org.gongshang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import org.gongshang.TestEnvironment;
import org.jspecify.annotations.Nullable;

/** The system's Chromium, started once for all tests. */
public class Chromium {

  private static @Nullable Browser browser;

  private Chromium() {}

  public static synchronized Browser get() {
    if (browser == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(TestEnvironment.chromium())
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-quic",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }
}
