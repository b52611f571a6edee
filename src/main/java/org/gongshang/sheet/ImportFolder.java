package org.gongshang.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.gongshang.DropFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Where uploaded tables wait until they are read. */
@Component
class ImportFolder {

  private final DropFolder folder;

  ImportFolder(@Value("${gongshang.files.dir:./data/files}") Path files) {
    this.folder = new DropFolder(files, "imports", "table-", ".part");
  }

  /** Returns the name under which the content is kept. */
  String keep(MultipartFile upload) throws IOException {
    try (InputStream in = upload.getInputStream()) {
      return folder.keep(in);
    }
  }

  Path path(ImportJob job) {
    String content = job.content();
    if (content == null) {
      throw new IllegalStateException("import " + job.id() + " was read before");
    }
    return folder.path(content);
  }

  /** Removes what was uploaded before that moment and never read. */
  void removeBefore(Instant moment) throws IOException {
    folder.removeBefore(moment);
  }

  void remove(ImportJob job) throws IOException {
    Files.deleteIfExists(path(job));
  }
}
