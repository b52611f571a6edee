package org.gongshang.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/**
 * The trial as a newcomer starts it, on a free port and a database in memory, without the demo's
 * own matters. A test method may ask for a {@link District}. Name such classes {@code *IT}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1;MODE=MySQL;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0",
      "gongshang.demo.story=false",
      "gongshang.files.dir=target/browser-files"
    })
@ActiveProfiles("demo")
@ExtendWith(DistrictExtension.class)
@Tag("browser")
public @interface BrowserTest {}
