package org.gongshang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of many people at an application that really listens. The thread that asks waits for the
 * answer itself, so that the client takes little of the processors that it shares.
 */
class Voter {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_\\w+)\" value=\"([^\"]*)\"");

  static {
    // one connection for each of the clients; a vote that failed is not sent again by itself
    System.setProperty("http.maxConnections", "64");
    System.setProperty("sun.net.http.retryPost", "false");
  }

  private final String login;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private Map<String, String> paper = Map.of();

  Voter(String login) {
    this.login = login;
  }

  /**
   * @param led where it leads; empty where it stays
   */
  record Answer(int status, String led, String body) {}

  String login() {
    return login;
  }

  void signIn(String address, String password) throws IOException {
    cookies.clear();
    Map<String, String> form = hidden(get(address + "/login").body());
    form.put("login", login);
    form.put("password", password);
    Answer answer = send(address + "/login", form);
    if (answer.status() != 302 || answer.led().contains("failed")) {
      throw new IOException(login + " was not let in: " + answer.status());
    }
  }

  /** Has the paper before them. */
  void open(String address, String task) throws IOException {
    Answer page = get(address + "/tasks/" + task);
    if (page.status() != 200) {
      throw new IOException(login + " has no paper: " + page.status());
    }
    paper = hidden(page.body());
  }

  /** Whether the vote was taken in. */
  boolean vote(String address, String task, String choice) throws IOException {
    Map<String, String> form = new LinkedHashMap<>(paper);
    form.put("choice", choice);
    form.put("_confirmed", "true");
    Answer answer = send(address + "/tasks/" + task, form);
    return answer.status() == 302 && answer.led().contains("/tasks/");
  }

  Answer get(String address) throws IOException {
    return send(address, null);
  }

  /**
   * @param form to post; null to get
   */
  private Answer send(String address, @Nullable Map<String, String> form) throws IOException {
    HttpURLConnection request = (HttpURLConnection) URI.create(address).toURL().openConnection();
    request.setInstanceFollowRedirects(false);
    request.setConnectTimeout(5_000);
    request.setReadTimeout(60_000);
    if (!cookies.isEmpty()) {
      request.setRequestProperty(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (form != null) {
      request.setDoOutput(true);
      request.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
      request.getOutputStream().write(encoded(form).getBytes(StandardCharsets.UTF_8));
    }
    int status = request.getResponseCode();
    keepCookies(request.getHeaderFields().getOrDefault("Set-Cookie", List.of()));
    String led = request.getHeaderField("Location");
    return new Answer(status, led == null ? "" : led, body(request, status));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private void keepCookies(List<String> sent) {
    for (String cookie : sent) {
      String pair = cookie.split(";", 2)[0];
      int sign = pair.indexOf('=');
      cookies.put(pair.substring(0, sign), pair.substring(sign + 1));
    }
  }

  /** Read to its end, so that the connection serves again. */
  private static String body(HttpURLConnection request, int status) throws IOException {
    try (InputStream body = status < 400 ? request.getInputStream() : request.getErrorStream()) {
      return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
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
