package org.gongshang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One of many people at an application that really listens: a thousand share one client. */
class Voter {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_\\w+)\" value=\"([^\"]*)\"");

  private final HttpClient browser;
  private final String login;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private Map<String, String> paper = Map.of();

  Voter(HttpClient browser, String login) {
    this.browser = browser;
    this.login = login;
  }

  String login() {
    return login;
  }

  void signIn(String address, String password) throws Exception {
    cookies.clear();
    Map<String, String> form = hidden(get(address + "/login").body());
    form.put("login", login);
    form.put("password", password);
    HttpResponse<String> answer = post(address + "/login", form);
    if (answer.statusCode() != 302 || led(answer).contains("failed")) {
      throw new IOException(login + " was not let in: " + answer.statusCode());
    }
  }

  /** Has the paper before them. */
  void open(String address, String task) throws Exception {
    HttpResponse<String> page = get(address + "/tasks/" + task);
    if (page.statusCode() != 200) {
      throw new IOException(login + " has no paper: " + page.statusCode());
    }
    paper = hidden(page.body());
  }

  /** Whether the vote was taken in. */
  boolean vote(String address, String task, String choice) throws Exception {
    Map<String, String> form = new LinkedHashMap<>(paper);
    form.put("choice", choice);
    form.put("_confirmed", "true");
    HttpResponse<String> answer = post(address + "/tasks/" + task, form);
    return answer.statusCode() == 302 && led(answer).contains("/tasks/");
  }

  HttpResponse<String> get(String address) throws Exception {
    return send(request(address).GET());
  }

  private HttpResponse<String> post(String address, Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer =
        browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      int sign = pair.indexOf('=');
      cookies.put(pair.substring(0, sign), pair.substring(sign + 1));
    }
    return answer;
  }

  private static String led(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static Map<String, String> hidden(String page) {
    Map<String, String> hidden = new LinkedHashMap<>();
    Matcher each = HIDDEN.matcher(page);
    while (each.find()) {
      hidden.putIfAbsent(each.group(1), each.group(2));
    }
    return hidden;
  }
}
