package org.gongshang.sheet;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Uploads tables as people do and waits until what they began comes to rest. */
public class Uploads {

  private final String kind;
  private final Pages pages;
  private final ImportMapper mapper;
  private final Duration patience;

  public Uploads(ApplicationContext context, String kind) {
    this(context, kind, Duration.ofSeconds(10));
  }

  /**
   * @param patience how long what was begun may take
   */
  public Uploads(ApplicationContext context, String kind, Duration patience) {
    this.kind = kind;
    this.patience = patience;
    this.pages = new Pages(context.getBean(MockMvc.class), context.getBean(Walk.class));
    this.mapper = context.getBean(ImportMapper.class);
  }

  public ImportJob checked(String login, String text, String... options) throws Exception {
    return checked(login, text.getBytes(StandardCharsets.UTF_8), options);
  }

  public ImportJob checked(String login, byte[] content, String... options) throws Exception {
    String location = send(login, content, Walk.key(), options);
    return rested(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
  }

  /** Where the answer leads. */
  String send(String login, byte[] content, String key, String... options) throws Exception {
    var file = new MockMultipartFile("file", "名单.csv", "text/csv", content);
    List<String> fields = new ArrayList<>(List.of("_key", key));
    for (String option : options) {
      fields.addAll(List.of("option", option));
    }
    return pages
        .upload(login, "/imports/" + kind, file, fields.toArray(String[]::new))
        .getRedirectedUrl();
  }

  /** Takes over only what is new. */
  public ImportJob taken(String login, ImportJob job) throws Exception {
    pages.send(login, path(job) + "/confirm");
    return rested(job.id());
  }

  /** Takes over also what changes what is there. */
  public ImportJob takenWithChanges(String login, ImportJob job) throws Exception {
    pages.send(login, path(job) + "/confirm", "changes", "true");
    return rested(job.id());
  }

  public String page(String login, ImportJob job) throws Exception {
    return pages.text(login, path(job));
  }

  /** The download of the faulty rows without its first line. */
  public List<String> faults(String login, ImportJob job) throws Exception {
    return pages.text(login, path(job) + "/faults.csv").lines().skip(1).toList();
  }

  private String path(ImportJob job) {
    return "/imports/" + kind + "/" + job.id();
  }

  ImportJob rested(long id) {
    return await()
        .atMost(patience)
        .until(() -> mapper.find(id).orElseThrow(), job -> !job.state().isAtWork());
  }
}
