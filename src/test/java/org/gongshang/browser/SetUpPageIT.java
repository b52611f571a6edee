package org.gongshang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The page of a district that begins: it has no account yet. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:begin;DB_CLOSE_DELAY=-1;MODE=MySQL;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0",
      "gongshang.files.dir=target/begin-files"
    })
@ActiveProfiles("beginning")
@ExtendWith(DistrictExtension.class)
@DirtiesContext
@Tag("browser")
class SetUpPageIT {

  @Test
  void reads_well_before_and_after_a_wrong_token(District district) {
    Readers readers = new Readers();
    Person visitor = district.visitor();
    List<String> faults =
        new ArrayList<>(readers.faults(visitor, "set-up", () -> visitor.open("/setup")));
    faults.addAll(readers.faults(visitor, "set-up-refused", () -> guess(visitor)));
    assertThat(faults).isEmpty();
  }

  private static void guess(Person visitor) {
    visitor.open("/setup");
    visitor.page().locator("#token").fill("not the token");
    visitor.page().locator("#login").fill("boss");
    visitor.page().locator("#name").fill("石磊");
    visitor.page().locator("#password").fill("three quiet words");
    visitor.page().locator("main form button").click();
    visitor.page().locator("#errors").waitFor();
  }
}
