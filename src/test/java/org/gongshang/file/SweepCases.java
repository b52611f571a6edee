package org.gongshang.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;

abstract class SweepCases {

  private static final long ME = 94_001;

  @Autowired Files files;
  @Autowired Sweep sweep;
  @Autowired Drafts drafts;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;

  @Test
  void whatNobodyAttachedIsRemovedAfterTwoDaysWithItsContent() throws IOException {
    StoredFile file = old(ME);
    Path content = files.content(file);

    sweep.run();

    assertThat(files.get(List.of(file.id()))).isEmpty();
    assertThat(content).doesNotExist();
  }

  @Test
  void whatIsAttachedOrYoungStays() throws IOException {
    StoredFile attached = old(ME);
    files.attach(List.of(attached.id()), "000000-2026-0001", ME);
    StoredFile young = store(ME);

    sweep.run();

    assertThat(files.get(List.of(attached.id(), young.id()))).hasSize(2);
    assertThat(files.content(attached)).exists();
    assertThat(files.content(young)).exists();
  }

  @Test
  void whoeverHasADraftKeepsTheirFiles() throws IOException {
    StoredFile file = old(ME + 1);
    drafts.save("some-task", ME + 1, "some-deployment", 0, Typed.nothing());

    sweep.run();
    assertThat(files.content(file)).exists();

    drafts.discard("some-task", ME + 1);
    sweep.run();
    assertThat(files.get(List.of(file.id()))).isEmpty();
  }

  @Test
  void aContentThatAnotherFileHasStays() throws IOException {
    byte[] text = text();
    StoredFile one = old(files.store(upload(text), ME));
    StoredFile two = files.store(upload(text), ME);
    files.attach(List.of(two.id()), "000000-2026-0001", ME);
    age(files.content(two));

    sweep.run();

    assertThat(files.get(List.of(one.id(), two.id())))
        .containsExactly(files.get(List.of(two.id())).get(0));
    assertThat(files.content(two)).hasBinaryContent(text);
  }

  @Test
  void storingAgainMakesAContentYoung() throws IOException {
    byte[] text = text();
    StoredFile one = old(files.store(upload(text), ME));
    StoredFile two = files.store(upload(text), ME);

    sweep.run();

    assertThat(files.get(List.of(one.id()))).isEmpty();
    assertThat(files.content(two)).hasBinaryContent(text);
  }

  private StoredFile old(long by) throws IOException {
    return old(store(by));
  }

  private StoredFile old(StoredFile file) throws IOException {
    long threeDaysAgo = file.storedAt().minus(Duration.ofDays(3)).toEpochMilli();
    sql.update("update stored_file set stored_at = ? where id = ?", threeDaysAgo, file.id());
    age(files.content(file));
    return file;
  }

  private void age(Path content) throws IOException {
    java.nio.file.Files.setLastModifiedTime(
        content, FileTime.from(clock.instant().minus(Duration.ofDays(3))));
  }

  private StoredFile store(long by) {
    return files.store(upload(text()), by);
  }

  private static byte[] text() {
    return ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
  }

  private static MockMultipartFile upload(byte[] content) {
    return new MockMultipartFile("files", "说明.pdf", "application/pdf", content);
  }
}
