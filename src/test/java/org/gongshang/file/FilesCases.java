package org.gongshang.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.gongshang.people.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;

abstract class FilesCases {

  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final long ME = 93_001;

  @Autowired Files files;
  @Autowired JdbcTemplate sql;
  @Autowired Walk walk;
  @Autowired ApplicationContext context;

  @Test
  void aPictureIsKeptUnderItsName() throws IOException {
    StoredFile file = store("现场 𠮷😀.png", PNG);

    assertThat(file.name()).isEqualTo("现场 𠮷😀.png");
    assertThat(file.type()).isEqualTo("image/png");
    assertThat(file.size()).isEqualTo(PNG.length);
    assertThat(files.content(file)).hasBinaryContent(PNG);
    assertThat(files.get(List.of(file.id()))).containsExactly(file);
  }

  @Test
  void equalContentsAreKeptOnce() {
    assertThat(files.content(store("a.png", PNG))).isEqualTo(files.content(store("b.png", PNG)));
  }

  @ParameterizedTest
  @CsvSource({
    "ffd8ffe000104a46494600010100, a.jpg, image/jpeg",
    "524946461a00000057454250565038, a.webp, image/webp",
    "47494638396101000100, a.gif, image/gif",
    "000000186674797068656963000000006d69663168656963, a.heic, image/heic",
    "255044462d312e370a25e2e3cfd30a, a.pdf, application/pdf",
    "d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900, a.doc, application/msword",
    "d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900, a.xls,"
        + " application/vnd.ms-excel",
  })
  void typesAreFoundInTheContent(String hex, String name, String type) {
    assertThat(store(name, HexFormat.of().parseHex(hex)).type()).isEqualTo(type);
  }

  @Test
  void officeDocumentsAreLookedInto() throws IOException {
    assertThat(store("a.docx", zip("[Content_Types].xml", "word/document.xml")).type())
        .endsWith("wordprocessingml.document");
    assertThat(store("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")).type())
        .endsWith("spreadsheetml.sheet");
    assertThat(store("a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml")).type())
        .endsWith("presentationml.presentation");
    refuses("a.docx", zip("evil.exe"), "file.error.type");
    for (String macros : List.of("word/vbaProject.bin", "word/VBAPROJECT.BIN", "vbaproject.Bin")) {
      refuses("a.docx", zip("[Content_Types].xml", "word/document.xml", macros), "file.error.type");
    }
  }

  @Test
  void textIsTextInEitherEncoding() {
    assertThat(store("a.csv", "名称,数量\n充电棚,1".getBytes(StandardCharsets.UTF_8)).type())
        .isEqualTo("text/csv");
    assertThat(store("a.txt", "名称：充电棚".getBytes(Charset.forName("GB18030"))).type())
        .isEqualTo("text/plain");
    refuses("a.txt", new byte[] {'a', 0, 'b'}, "file.error.type");
    refuses("run.sh", "echo hello".getBytes(StandardCharsets.UTF_8), "file.error.type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"photo.jpg", "plan.pdf", "list.csv", "plan.docx", "a.png", "tool"})
  void aRenamedExecutableIsRefused(String name) {
    byte[] windows = new byte[512];
    windows[0] = 'M';
    windows[1] = 'Z';
    windows[60] = (byte) 0x80;
    windows[128] = 'P';
    windows[129] = 'E';
    refuses(name, windows, "file.error.type");
    refuses(name, HexFormat.of().parseHex("7f454c46020101000000000000000000"), "file.error.type");
    refuses(name, "#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.UTF_8), "file.error.type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "a.txt", "a.csv", "a.html", "a.svg"})
  void whatABrowserWouldRunIsRefused(String name) {
    for (String content :
        List.of(
            "<!doctype html><script>alert(1)</script>",
            "<html><body>x",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")) {
      refuses(name, content.getBytes(StandardCharsets.UTF_8), "file.error.type");
    }
  }

  @Test
  void sizeHasALimitAndAFloor() {
    byte[] large = new byte[(int) Files.LARGEST + 1];
    System.arraycopy(PNG, 0, large, 0, PNG.length);
    refuses("a.png", large, "file.error.large");
    // one byte too many is not said to be the 10 MB that are allowed
    assertThatThrownBy(() -> store("a.png", large))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.args()).containsExactly("a.png", "11"));
    refuses("a.png", new byte[0], "file.error.empty");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.png, passwd.png",
    "C:\\Users\\x\\照片.png, 照片.png",
    ".htaccess, htaccess.png",
    "'a<b>\"c.png', abc.png",
    "x.exe, x.exe.png",
    "'', file.png",
    "/, file.png",
  })
  void namesAreMadeHarmless(String given, String kept) {
    assertThat(store(given, PNG).name()).isEqualTo(kept);
  }

  @Test
  void namesLoseDirectionMarksAndTheirMiddleButNotTheirEnd() {
    assertThat(store("gpj\u202e\u0000a.png", PNG).name()).isEqualTo("gpja.png");
    assertThat(store("𠮷".repeat(400) + ".png", PNG).name()).isEqualTo("𠮷".repeat(116) + ".png");
  }

  @Test
  void onlyWhoStoredItAttachesItAndOnlyOnce() {
    StoredFile file = store("a.png", PNG);

    assertThatThrownBy(() -> files.attach(List.of(file.id()), "m-1", ME + 1))
        .isInstanceOf(Refusal.class);
    files.attach(List.of(file.id()), "m-1", ME);
    assertThat(files.of("m-1")).extracting(StoredFile::id).containsExactly(file.id());
    assertThatThrownBy(() -> files.attach(List.of(file.id()), "m-2", ME))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void anUnattachedFileIsThereForItsOwnerAlone() {
    StoredFile file = store("a.png", PNG);

    assertThat(files.visible(file.id(), viewer(ME))).isEqualTo(file);
    assertThatThrownBy(() -> files.visible(file.id(), viewer(ME + 1)))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> files.visible(999_999_999, viewer(ME))).isInstanceOf(NotVisible.class);
  }

  @Test
  void anAttachedFileIsThereForThoseWhoSeeItsSubjectAndForNobodyElse() {
    StoredFile file = store("a.png", PNG);
    files.attach(List.of(file.id()), new WaitingNeed(context).matter(), ME);

    for (String login : List.of(WaitingNeed.RESIDENT, WaitingNeed.CLERK, "zhengwei")) {
      assertThat(files.visible(file.id(), walk.person(login)).id()).isEqualTo(file.id());
    }
    // of another community, of the level above without a right below, a neighbour, who stored it
    for (String login : List.of("tianjing", "liuyang", "liutao")) {
      assertThatThrownBy(() -> files.visible(file.id(), walk.person(login)))
          .as(login)
          .isInstanceOf(NotVisible.class);
    }
    assertThatThrownBy(() -> files.visible(file.id(), viewer(ME))).isInstanceOf(NotVisible.class);
  }

  @Test
  void aFileOfASubjectThatIsNotThereIsThereForNobody() {
    StoredFile file = store("a.png", PNG);
    files.attach(List.of(file.id()), "unknown-subject", ME);

    for (Viewer person : List.of(viewer(ME), walk.person(WaitingNeed.CLERK))) {
      assertThatThrownBy(() -> files.visible(file.id(), person)).isInstanceOf(NotVisible.class);
    }
  }

  @Test
  void nobodyHoardsFilesThatTheyNeverSubmit() {
    long hoarder = 93_700;
    StoredFile first = store("a.png", PNG, hoarder);
    for (int i = 1; i < 100; i++) {
      store("a.png", PNG, hoarder);
    }
    assertThatThrownBy(() -> store("a.png", PNG, hoarder)).hasMessage("file.error.waiting");

    files.attach(List.of(first.id()), "m-hoard", hoarder);
    StoredFile large = store("a.png", PNG, hoarder);
    sql.update("update stored_file set size_bytes = ? where id = ?", 300 << 20, large.id());
    files.attach(
        sql.queryForList(
            "select id from stored_file where stored_by = ? and subject is null and id <> ?",
            Long.class,
            hoarder,
            large.id()),
        "m-hoard",
        hoarder);
    assertThatThrownBy(() -> store("a.png", PNG, hoarder)).hasMessage("file.error.waiting");
  }

  private StoredFile store(String name, byte[] content) {
    return store(name, content, ME);
  }

  private StoredFile store(String name, byte[] content, long by) {
    return files.store(new MockMultipartFile("f", name, "image/png", content), by);
  }

  private void refuses(String name, byte[] content, String key) {
    assertThatThrownBy(() -> store(name, content))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  private static Viewer viewer(long account) {
    return new Viewer(account, "某人", List.of());
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
