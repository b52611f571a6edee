package org.gongshang.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class AssetsTest {

  private static final int KILOBYTE = 1024;

  private final Assets assets = new Assets(new ObjectMapper());

  /** The page itself, with twenty tasks, has the rest of the 150 KB. */
  @Test
  void whatEveryPageLoadsIsSmall() throws IOException {
    int size = 0;
    for (String name : new String[] {"app.css", "app.js", "sprite.svg", "seal.svg"}) {
      size += read(assets.address(name) + ".gz").length;
    }
    assertThat(size).isLessThan(100 * KILOBYTE);
  }

  @Test
  void styleSheetsUseNothingThatWebViewsOf2020DoNotKnow() throws IOException {
    for (String name : new String[] {"app.css", "diagram.css"}) {
      assertThat(new String(read(assets.address(name)), StandardCharsets.UTF_8))
          .doesNotContain("oklch(", "oklab(", "color-mix(", "light-dark(", "@layer", "@container")
          .doesNotContainPattern("[;{]inset:");
    }
  }

  @Test
  void theScriptOfDiagramsKeepsItsLogo() throws IOException {
    assertThat(new String(read(assets.address("diagram.js")), StandardCharsets.UTF_8))
        .contains("bjs-powered-by");
  }

  private static byte[] read(String address) throws IOException {
    try (InputStream in = new ClassPathResource("static" + address).getInputStream()) {
      return in.readAllBytes();
    }
  }
}
