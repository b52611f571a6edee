package org.gongshang.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Where uploaded tables wait until they are read. Nothing that a person named reaches the disk. */
@Component
class ImportFolder {

  private final Path folder;

  ImportFolder(@Value("${gongshang.files.dir:./data/files}") Path files) {
    this.folder = files.toAbsolutePath().normalize().resolve("imports");
  }

  /** Returns the name under which the content is kept. */
  String keep(MultipartFile upload) throws IOException {
    Files.createDirectories(folder);
    Path path = Files.createTempFile(folder, "table-", ".part");
    try (InputStream in = upload.getInputStream()) {
      Files.copy(in, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return path.getFileName().toString();
  }

  Path path(ImportJob job) {
    String content = job.content();
    if (content == null) {
      throw new IllegalStateException("import " + job.id() + " was read before");
    }
    return folder.resolve(content);
  }

  /** Removes what was uploaded before that moment and never read. */
  void removeBefore(Instant moment) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  void remove(ImportJob job) throws IOException {
    Files.deleteIfExists(path(job));
  }
}
