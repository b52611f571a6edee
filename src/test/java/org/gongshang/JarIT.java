package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.people.DemoPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as a newcomer starts it, twice in one folder. {@code bench/start} prints the same
 * figures; how long a start takes is shown, not judged.
 */
class JarIT {

  private static final Path JAR = Path.of("target/gongshang.jar").toAbsolutePath();
  private static final String CLERK = "lixiaowen";
  private static final Pattern TODAY = Pattern.compile("时间是 (.+?) \\d\\d:\\d\\d。");
  private static final Pattern PLAYED = Pattern.compile("(\\d+) matters of the demo played");

  @TempDir Path folder;

  private Process district;
  private Path log;
  private int port;
  private long began;

  @BeforeEach
  void theJarIsThere() {
    assumeTrue(
        Files.exists(JAR),
        "target/gongshang.jar is not built: mvn package makes it, then this runs");
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (district != null && district.isAlive()) {
      district.destroy();
      assertThat(district.waitFor(60, TimeUnit.SECONDS)).as("it stops when told to").isTrue();
    }
  }

  @Test
  void aFirstStartPlaysTheDemoAndASecondGoesOnWhereItStopped() throws Exception {
    start("first");
    print("first start, sign-in page", until(this::signInPage));
    print("first start, demo complete", until(() -> played().find()));
    assertThat(Files.readString(log))
        .doesNotContain(" ERROR ", "leaves matter", "leaves a session");
    Visitor clerk = signedIn();
    clerk.send("/account", "/demo/next-day", "_key", Walk.key());
    String day = today(clerk);
    String tasks = tasks();
    stop();

    start("second");
    print("second start, sign-in page", until(this::signInPage));
    print("second start, ready", until(() -> Files.readString(log).contains("Started Gongshang")));
    clerk = signedIn();
    print("second start, signed in at the inbox", Duration.ofNanos(System.nanoTime() - began));
    assertThat(today(clerk)).isEqualTo(day);
    assertThat(tasks()).isEqualTo(tasks);
    assertThat(played().find()).isFalse();
    assertThat(Files.readString(log)).doesNotContain(" ERROR ");
  }

  private void start(String name) throws IOException {
    port = freePort();
    log = folder.resolve(name + ".log");
    began = System.nanoTime();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    district =
        new ProcessBuilder(
                java.toString(), "-Xmx1g", "-jar", JAR.toString(), "--server.port=" + port)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean signInPage() throws Exception {
    try {
      return new Visitor(port).open("/login").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Matcher played() throws IOException {
    return PLAYED.matcher(Files.readString(log));
  }

  private Visitor signedIn() throws Exception {
    Visitor clerk = new Visitor(port);
    clerk.signIn(CLERK, DemoPeople.PASSWORD);
    assertThat(clerk.text("/tasks")).contains("李晓雯");
    return clerk;
  }

  private static String today(Visitor visitor) throws Exception {
    Matcher today = TODAY.matcher(visitor.text("/account"));
    assertThat(today.find()).isTrue();
    return today.group(1);
  }

  /** Ids of the clerk's open tasks, most urgent first. */
  private String tasks() throws Exception {
    String account = CLERK + ":" + DemoPeople.PASSWORD;
    String basic = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    String answer =
        new Visitor(port).open("/api/v1/tasks?limit=100", "Authorization", "Basic " + basic).body();
    String ids = JsonPath.read(answer, "$.tasks[*].id").toString();
    assertThat(ids).as(answer).isNotEqualTo("[]");
    return ids;
  }

  private Duration until(Callable<Boolean> there) throws Exception {
    long end = began + Duration.ofMinutes(5).toNanos();
    while (!there.call()) {
      assertThat(district.isAlive()).as(Files.readString(log)).isTrue();
      assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(end);
      Thread.sleep(100);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static void print(String what, Duration time) {
    System.out.printf("start: %-38s %6.1f s%n", what, time.toMillis() / 1000.0);
  }
}
