package org.gongshang;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.stream.Stream;

/** Where uploads wait until they are worked at. Nothing that a person named reaches the disk. */
public final class DropFolder {

  private final Path folder;
  private final String prefix;
  private final String suffix;

  public DropFolder(Path files, String name, String prefix, String suffix) {
    this.folder = files.toAbsolutePath().normalize().resolve(name);
    this.prefix = prefix;
    this.suffix = suffix;
  }

  /** Returns the name under which the content is kept. */
  public String keep(InputStream in) throws IOException {
    Files.createDirectories(folder);
    Path path = Files.createTempFile(folder, prefix, suffix);
    Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
    return path.getFileName().toString();
  }

  public Path path(String name) {
    return folder.resolve(name);
  }

  /** Removes what was uploaded before that moment. */
  public void removeBefore(Instant moment) throws IOException {
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
}
