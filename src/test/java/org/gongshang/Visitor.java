package org.gongshang;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that runs no scripts, in front of an application that really listens. */
public class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  private final String address;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Visitor(int port) {
    address = "http://127.0.0.1:" + port;
  }

  /**
   * @param headers name, value, name, value …
   */
  public HttpResponse<String> open(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** The page's text; it must be there. */
  public String text(String path) throws Exception {
    HttpResponse<String> page = open(path);
    if (page.statusCode() != 200) {
      throw new AssertionError(path + " answered " + page.statusCode());
    }
    return page.body();
  }

  /**
   * Sends a form that stands on the page {@code on}.
   *
   * @param fields name, value, name, value …
   */
  public HttpResponse<String> send(String on, String path, String... fields) throws Exception {
    List<String> parts = new ArrayList<>(List.of(field("_csrf", token(text(on)))));
    for (int i = 0; i < fields.length; i += 2) {
      parts.add(field(fields[i], fields[i + 1]));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts))));
  }

  /** Sends a form with files, as a browser does. */
  public HttpResponse<String> upload(
      String on, String path, Map<String, String> fields, List<Upload> files) throws Exception {
    String boundary = "----" + UUID.randomUUID();
    List<byte[]> parts = new ArrayList<>();
    parts.add(part(boundary, "_csrf", "", token(text(on)).getBytes(StandardCharsets.UTF_8)));
    fields.forEach(
        (name, value) ->
            parts.add(part(boundary, name, "", value.getBytes(StandardCharsets.UTF_8))));
    files.forEach(
        file ->
            parts.add(
                part(boundary, file.field, "; filename=\"" + file.name + "\"", file.content)));
    parts.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpRequest.BodyPublisher body =
        HttpRequest.BodyPublishers.fromPublisher(
            HttpRequest.BodyPublishers.ofByteArrays(parts),
            parts.stream().mapToLong(part -> part.length).sum());
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(body));
  }

  private static byte[] part(String boundary, String field, String file, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
            .formatted(boundary, field, file);
    ByteArrayOutputStream part = new ByteArrayOutputStream(content.length + 300);
    part.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  /** A file in a field of a form. */
  public record Upload(String field, String name, byte[] content) {}

  /** Where a sent form led. */
  public static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").map(to -> URI.create(to).toString()).orElse("");
  }

  public void signIn(String login, String password) throws Exception {
    HttpResponse<String> answer = send("/login", "/login", "login", login, "password", password);
    if (led(answer).contains("failed") || answer.statusCode() != 302) {
      throw new AssertionError(login + " was not let in: " + answer.statusCode());
    }
  }

  static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new AssertionError("the page has no form");
    }
    return token.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(
        request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String field(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
