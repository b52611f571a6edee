package org.gongshang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongshang.ApplicationTest;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

@ApplicationTest
class FormUploadsTest {

  private static final FormSchema FORM =
      Sample.form("{'type':'filepicker','key':'photos','multiple':true}");
  private static final long ME = 94_001;

  @Autowired FormUploads uploads;
  @Autowired Files files;

  private final MultiValueMap<String, MultipartFile> sent = new LinkedMultiValueMap<>();

  @Test
  void goodFilesStayWhenOthersAreRefused() {
    send("photos", "名单.csv", "a,b");
    send("photos", "run.csv", "#!/bin/sh");

    FormUploads.Uploaded uploaded = uploads.take(FORM, Sample.typed(), sent, ME);

    assertThat(names(uploaded)).containsExactly("名单.csv");
    assertThat(uploaded.errors())
        .containsExactly(new FieldError("photos", "file.error.type", List.of("run.csv")));
  }

  @Test
  void newFilesJoinThoseThatWereThere() {
    send("photos", "一.csv", "a");
    Typed first = uploads.take(FORM, Sample.typed(), sent, ME).typed();
    sent.clear();
    send("photos", "二.csv", "b");

    assertThat(names(uploads.take(FORM, first, sent, ME))).containsExactly("一.csv", "二.csv");
  }

  @Test
  void anEmptyFieldUploadsNothing() {
    send("photos", "", "");
    assertThat(names(uploads.take(FORM, Sample.typed(), sent, ME))).isEmpty();
  }

  @Test
  void fieldsThatTheFormDoesNotHaveStoreNothing() {
    send("secret", "a.csv", "a");
    FormUploads.Uploaded uploaded = uploads.take(FORM, Sample.typed(), sent, ME);
    assertThat(uploaded.typed().has("secret")).isFalse();
  }

  @Test
  void thereIsAMostOfFiles() {
    for (int i = 0; i < 25; i++) {
      send("photos", i + ".csv", "a");
    }
    FormUploads.Uploaded uploaded = uploads.take(FORM, Sample.typed(), sent, ME);
    assertThat(names(uploaded)).hasSize(20);
    assertThat(uploaded.errors()).hasSize(1);
  }

  private void send(String field, String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    sent.add(field, new MockMultipartFile(field, name, "text/csv", bytes));
  }

  private List<String> names(FormUploads.Uploaded uploaded) {
    List<Long> ids = uploaded.typed().all("photos").stream().map(Long::valueOf).toList();
    return files.get(ids).stream().map(StoredFile::name).toList();
  }
}
