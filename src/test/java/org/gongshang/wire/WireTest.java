package org.gongshang.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gongshang.wire.Line.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "spring.datasource.url=jdbc:h2:mem:wire;DB_CLOSE_DELAY=-1;MODE=MySQL;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0"
    })
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class WireTest {

  private static final String CLERK = "lixiaowen";
  private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=B";
  private static final String TEXT = "这一段文字是照实写下的。";

  @LocalServerPort int port;

  private Line stranger() {
    return new Line(port);
  }

  private Line clerk() throws IOException {
    return stranger().signIn(CLERK);
  }

  private Line program() {
    return stranger().basic(CLERK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "x=%GG", "q=%E4", "%zz=1", "a=1&b=%"})
  void readingChoicesLeaveTheRestOfABrokenAddressAlone(String query) throws IOException {
    for (String choice : List.of("size=l", "lang=zh-CN")) {
      Answer answer = stranger().get("/login?" + choice + "&" + query);

      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.header("Location")).isEqualTo("/login?" + query);
    }
    assertThat(stranger().get("/login?" + query).status()).isEqualTo(200);
    assertThat(clerk().get("/needs/new?" + query).status()).isEqualTo(200);
  }

  @Test
  void nobodyElsesHostIsEverWrittenIntoARedirect() throws IOException {
    String[] foreign = {
      "Host: bad.example", "X-Forwarded-Host: bad.example", "X-Forwarded-Proto: https"
    };
    Line line = stranger();

    assertThat(line.get("/tasks", foreign).header("Location")).isEqualTo("/login");
    assertThat(line.get("/login?lang=en", foreign).header("Location")).isEqualTo("/login");
    assertThat(clerk().get("/", foreign).header("Location")).isEqualTo("/tasks");
    assertThat(line.get("/v3/api-docs", foreign).body()).doesNotContain("bad.example");
  }

  @Test
  void aReadingChoiceInABrokenAddressLeadsNowhereElse() throws IOException {
    Answer answer = stranger().get("//bad.example/?lang=en", "Host: bad.example");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.body()).contains("<h1", "这个地址或内容有误");
  }

  @Test
  void aRegionThatIsNotThereHoldsNoTasks() throws IOException {
    Answer page = clerk().get("/tasks?region=999999");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("清除筛选").doesNotContain("id=\"row-");

    for (String region : List.of("999999", "0", "-1")) {
      Answer tasks = program().get("/api/v1/tasks?below=true&region=" + region);
      assertThat(tasks.status()).isEqualTo(200);
      assertThat(tasks.body()).isEqualTo("{\"tasks\":[],\"next\":null}");
    }
  }

  @Test
  void namesAndHeadersThatNobodyTypesAreRefusedAndNotAFailure(CapturedOutput output)
      throws IOException {
    Answer page = stranger().signIn("admin").get("/organisations?a%00b=1");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body()).contains("<h1", "这个地址或内容有误");

    assertThat(program().get("/api/v1/tasks?a%00b=1").status()).isEqualTo(400);
    Answer key =
        program()
            .send(
                "POST",
                "/api/v1/needs",
                "{}".getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/json",
                "Idempotency-Key: 😀");
    assertThat(key.status()).isEqualTo(400);
    assertThat(key.header("Content-Type")).startsWith("application/problem+json");
    assertThat(output).doesNotContain("ERROR");
  }

  @Test
  void theErrorPageItselfIsNoAddress(CapturedOutput output) throws IOException {
    for (Line line : List.of(stranger(), clerk())) {
      Answer answer = line.get("/error");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).contains("没有找到这一页");
    }
    assertThat(output).doesNotContain("ERROR");
  }

  @Test
  void pagesThatFailAreDrawnWhateverTheCallerAccepts() throws IOException {
    Line clerk = clerk();
    for (String accept : List.of("Accept: */*", "Accept: application/json", "X-None: 1")) {
      Answer method = clerk.send("PUT", "/tasks", new byte[0], accept);
      assertThat(method.status()).isEqualTo(405);
      assertThat(method.body()).contains("<h1", "这个地址不能这样打开");

      Answer refused = clerk.get("/tasks/a%25zz%0a", accept);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body()).contains("<h1", "这个地址或内容有误");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/tasks/a%25zz", "/api/v1/tasks/a%0ab", "/api/v1//tasks", "/api/v1/a;b"})
  void programsAreToldOfBrokenAddressesAsOfEverythingElse(String address) throws IOException {
    Answer answer = program().get(address, "Accept-Language: en");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":400", "\"title\":\"The content");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "-;q=1", ",", "en-", "--", ";", "*-", "en;q=x", "zh;q=7"})
  void whateverLanguageIsAskedForSomeAnswerComes(String language) throws IOException {
    assertThat(program().get("/api/v1/tasks/x", "Accept-Language: " + language).status())
        .isEqualTo(404);
  }

  @Test
  void aPlaceInAListThatNobodyGaveIsTheBeginning() throws IOException {
    assertThat(clerk().get("/tasks?tab=done&after=123~abc").status()).isEqualTo(200);
    assertThat(clerk().get("/tasks?tab=started&after=1~99999999999999999999").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "--B\r\n",
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\ncut",
        "--B\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"a\0b.txt\"\r\n\r\n"
            + "x\r\n"
            + "--B--\r\n",
        "--B\r\n"
            + "Content-Disposition: form-data; name=\"file\";"
            + " filename=\"=?UTF-8?B?/////w==?=\"\r\n\r\n\r\n"
            + "--B--\r\n",
        "--B\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"=?x?Q?a?=\"\r\n\r\n"
            + "x\r\n"
            + "--B--\r\n",
        "--B\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''%ff%fe\r\n\r\n\r\n"
            + "--B--\r\n"
      })
  void uploadsThatCannotBeReadAreSaidToBeSo(String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);

    Answer api = program().send("POST", "/api/v1/files", bytes, MULTIPART);
    assertThat(api.status()).isIn(400, 422);
    assertThat(api.header("Content-Type")).startsWith("application/problem+json");

    Answer page =
        clerk()
            .send(
                "POST",
                "/needs",
                new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace("\"file\"", "\"photos\"")
                    .getBytes(StandardCharsets.ISO_8859_1),
                MULTIPART);
    assertThat(page.status()).isIn(422, 400);
  }

  @Test
  void anUploadThatDoesNotSayWhereItsPartsEndIsRefused() throws IOException {
    byte[] body = "x".getBytes(StandardCharsets.UTF_8);
    String type = "Content-Type: multipart/form-data";

    assertThat(program().send("POST", "/api/v1/files", body, type).status()).isEqualTo(400);
    assertThat(program().send("POST", "/api/v1/files", body, type).body()).contains("上传的内容");
    assertThat(program().send("POST", "/api/v1/files", body, MULTIPART).body()).contains("上传的内容");
    assertThat(clerk().send("POST", "/needs", body, type).status()).isEqualTo(400);
    assertThat(stranger().send("POST", "/login", body, type).status()).isEqualTo(400);
  }

  @Test
  void aLongFormWithManyPartsAndLongFileNamesArrivesWhole() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < 300; i++) {
      body.write(part("v" + i, "1"));
    }
    body.write(part("body", TEXT));
    body.write(part("_key", UUID.randomUUID().toString()));
    String name = "照片".repeat(120) + ".txt";
    body.write(
        ("--B\r\nContent-Disposition: form-data; name=\"photos\"; filename=\""
                + name
                + "\"\r\n\r\nx\r\n--B--\r\n")
            .getBytes(StandardCharsets.UTF_8));

    Answer page = clerk().send("POST", "/needs", body.toByteArray(), MULTIPART);

    assertThat(page.status()).as("a region is missing").isEqualTo(422);
    assertThat(page.body()).contains(TEXT);
  }

  private static byte[] part(String name, String value) {
    return ("--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFormThatIsTooLargeLosesNoFieldSilently() throws IOException {
    String many = "v=1&".repeat(10_100) + "body=" + TEXT;
    String large = "body=" + "a".repeat(5_000_000) + "&place=x";
    for (String form : List.of(many, large)) {
      Answer page = clerk().form("/needs", form);

      assertThat(page.status()).isEqualTo(413);
      assertThat(page.body()).contains("<h1", "内容太大");
    }
  }

  @Test
  void aFormThatIsSpeltWronglyLosesNoFieldSilently() throws IOException {
    assertThat(clerk().form("/needs", "body=%zz&place=x").status()).isEqualTo(400);
  }
}
