package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.people.DemoPeople;
import org.gongshang.workflow.engine.DemoClock;
import org.gongshang.workflow.engine.MovableClock;
import org.gongshang.workflow.engine.SameTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as a district starts it, on an empty schema and with nobody in it. */
@ExtendWith(OutputCaptureExtension.class)
class RealStartMySqlIT {

  private static final Pattern TOKEN = Pattern.compile("enter this token once: (\\S+)");
  private static final String PASSWORD = "three quiet words";
  private static final String NEXT_DAY = "下一个工作日";

  private final MySqlDatabase database = new MySqlDatabase();

  @BeforeEach
  void realTime() {
    SameTime.ofTheSystem();
  }

  @AfterEach
  void takeAway() {
    database.close();
  }

  @Test
  void the_first_administrator_comes_by_the_token_of_the_log_and_nobody_else_is_there(
      CapturedOutput log) throws Exception {
    String apiToken;
    try (ConfigurableApplicationContext district = start("mysql")) {
      assertNothingOfTheDemo(district, new Visitor(port(district)));
      makeTheAdministrator(new Visitor(port(district)), token(log.getAll()));
      apiToken = theAdministratorLooksRound(new Visitor(port(district)));
      assertDoorForPrograms(new Visitor(port(district)), apiToken);
    }
    int firstStart = log.getAll().length();
    try (ConfigurableApplicationContext district = start("mysql")) {
      assertThat(log.getAll().substring(firstStart)).doesNotContain("enter this token");
      Visitor boss = new Visitor(port(district));
      boss.signIn("boss", PASSWORD);
      assertThat(boss.text("/people")).contains("石磊 𠮷😀");
      assertDoorForPrograms(new Visitor(port(district)), apiToken);
      assertThat(database.ask("select count(*) from bundle")).isEqualTo("1");
      assertThat(database.ask("select count(*) from account")).isEqualTo("1");
    }
  }

  private void assertNothingOfTheDemo(ConfigurableApplicationContext district, Visitor visitor)
      throws Exception {
    assertThat(district.getBeanNamesForType(DemoClock.class)).isEmpty();
    assertThat(district.getBean(Clock.class)).isNotInstanceOf(MovableClock.class);
    assertThat(database.ask("select count(*) from account")).isEqualTo("0");
    assertThat(database.ask("select count(*) from matter")).isEqualTo("0");
    assertThat(database.ask("select count(*) from organisation")).isEqualTo("0");
    assertThat(visitor.text("/login"))
        .doesNotContain(DemoPeople.PASSWORD, "lixiaowen", "/login?as=", NEXT_DAY);
    HttpResponse<String> demo =
        visitor.send("/login", "/login", "login", "sunli", "password", DemoPeople.PASSWORD);
    assertThat(Visitor.led(demo)).contains("/login?failed");
  }

  private static void makeTheAdministrator(Visitor visitor, String token) throws Exception {
    assertThat(setUp(visitor, "not-" + token).body()).contains("口令不对");
    assertThat(Visitor.led(setUp(visitor, token))).endsWith("/login?ready");
    assertThat(visitor.open("/setup").statusCode()).isEqualTo(404);
    assertThat(again(visitor, token).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> setUp(Visitor visitor, String token) throws Exception {
    return visitor.send("/setup", "/setup", administrator(token, "boss"));
  }

  private static HttpResponse<String> again(Visitor visitor, String token) throws Exception {
    return visitor.send("/login", "/setup", administrator(token, "second"));
  }

  private static String[] administrator(String token, String login) {
    return new String[] {"token", token, "login", login, "name", "石磊 𠮷😀", "password", PASSWORD};
  }

  /** Returns a token for programs. */
  private static String theAdministratorLooksRound(Visitor boss) throws Exception {
    boss.signIn("boss", PASSWORD);
    assertThat(boss.text("/tasks")).doesNotContain(NEXT_DAY, "/demo/");
    HttpResponse<String> moved = boss.send("/account", "/demo/next-day", "_key", Walk.key());
    assertThat(moved.statusCode()).isEqualTo(404);
    boss.send("/account", "/account/tokens", "name", "报表", "_key", Walk.key());
    Matcher shown = Pattern.compile(">(gs_[^<]+)</code>").matcher(boss.text("/account"));
    assertThat(shown.find()).isTrue();
    return shown.group(1);
  }

  private static void assertDoorForPrograms(Visitor program, String token) throws Exception {
    for (String basic : new String[] {"boss:" + PASSWORD, "lixiaowen:" + DemoPeople.PASSWORD}) {
      String header =
          "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
      assertThat(program.open("/api/v1/tasks", "Authorization", header).statusCode())
          .isEqualTo(401);
    }
    assertThat(program.open("/api/v1/tasks").statusCode()).isEqualTo(401);
    HttpResponse<String> tasks = program.open("/api/v1/tasks", "Authorization", "Bearer " + token);
    assertThat(tasks.statusCode()).isEqualTo(200);
    assertThat(tasks.body()).contains("\"tasks\":[]");
  }

  @Test
  void the_demo_touches_no_real_database() {
    assertThatThrownBy(() -> start("demo"))
        .hasStackTraceContaining("The demo profile starts only on the embedded H2 database");
    assertThat(
            database.ask(
                "select count(*) from information_schema.tables where table_schema = database()"))
        .isEqualTo("0");
  }

  /** With the address that the README gives. */
  private ConfigurableApplicationContext start(String profile) {
    String url = database.url("nullDatabaseMeansCurrent=true&characterEncoding=UTF-8");
    return new SpringApplicationBuilder(Gongshang.class)
        .profiles(profile)
        .run(
            "--server.port=0",
            "--GONGSHANG_DB_URL=" + url,
            "--GONGSHANG_DB_USER=" + TestEnvironment.mySqlUser(),
            "--GONGSHANG_DB_PASSWORD=" + TestEnvironment.mySqlPassword(),
            profile.equals("demo")
                ? "--spring.datasource.url=" + url
                : "--spring.main.banner-mode=off",
            "--gongshang.files.dir=target/real-files");
  }

  private static int port(ConfigurableApplicationContext district) {
    return district.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static String token(String log) {
    Matcher token = TOKEN.matcher(log);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
