package org.gongshang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** {@code scripts/pictures} runs this to take the README's pictures of the demo. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:pictures;DB_CLOSE_DELAY=-1;MODE=MySQL;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0",
      "gongshang.files.dir=target/pictures-files"
    })
@ActiveProfiles("demo")
@ExtendWith(DistrictExtension.class)
@EnabledIfSystemProperty(named = "gongshang.pictures", matches = "write")
class PicturesIT {

  private static final Path PICTURES = Path.of("docs/pictures");

  @Test
  void of_the_inbox_and_of_a_diagram(District district) {
    Person clerk = district.personWithoutLooking(Cycle.CLERK);
    clerk.open("/tasks");
    clerk.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("inbox.png")));
    clerk.open("/matters?stage=implementation");
    clerk.page().locator("main a[href^='/matters/']").first().click();
    Locator diagram = clerk.page().locator("section.gs-dia");
    diagram.locator("svg .djs-element").first().waitFor();
    clerk.page().waitForTimeout(1_000);
    diagram.screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve("diagram.png")));
  }
}
