package org.gongshang.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's line to the server: whatever is said is sent as it is. */
class Line {

  private static final String CRLF = "\r\n";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SESSION = Pattern.compile("(?i)set-cookie: (JSESSIONID=[^;]+)");

  private final int port;
  private final List<String> always = new ArrayList<>();

  Line(int port) {
    this.port = port;
  }

  /** What came back. */
  record Answer(int status, String head, String body) {

    String header(String name) {
      Matcher found = Pattern.compile("(?im)^" + name + ": *(.*?)\\r?$").matcher(head);
      return found.find() ? found.group(1) : "";
    }
  }

  /** A line on which programs call, with the demo's password. */
  Line basic(String login) {
    String secret = login + ":gongshang2026";
    always.add(
        "Authorization: Basic "
            + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** A line with a session; what it sends later carries the session's token. */
  Line signIn(String login) throws IOException {
    String page = meet(get("/login"));
    Answer in = form("/login", "login=" + login + "&password=gongshang2026&_csrf=" + token(page));
    meet(in);
    String token = token(get("/account").body());
    always.add("X-CSRF-TOKEN: " + token);
    return this;
  }

  private String meet(Answer answer) {
    Matcher session = SESSION.matcher(answer.head());
    if (session.find()) {
      always.removeIf(header -> header.startsWith("Cookie: "));
      always.add("Cookie: " + session.group(1));
    }
    return answer.body();
  }

  private static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new AssertionError("no token on this page: " + page);
    }
    return token.group(1);
  }

  Answer get(String target, String... headers) throws IOException {
    return send("GET", target, new byte[0], headers);
  }

  Answer form(String target, String body) throws IOException {
    return send(
        "POST",
        target,
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type: application/x-www-form-urlencoded");
  }

  /** HTTP 1.0, so that the answer comes in one piece. */
  Answer send(String method, String target, byte[] body, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.0" + CRLF);
    List<String> lines = new ArrayList<>(List.of(headers));
    if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
      lines.add("Host: localhost");
    }
    lines.addAll(always);
    if (!method.equals("GET")) {
      lines.add("Content-Length: " + body.length);
    }
    lines.forEach(line -> head.append(line).append(CRLF));
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.append(CRLF).toString().getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Answer answer(String received) {
    int end = received.indexOf(CRLF + CRLF);
    String head = received.substring(0, end);
    return new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, received.substring(end + 4));
  }
}
