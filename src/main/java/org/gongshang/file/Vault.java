package org.gongshang.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongshang.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The folder of contents, each under its SHA-256: equal files are kept once, and no name that a
 * person chose ever reaches the disk. A rolled-back transaction leaves a content that no row names;
 * the nightly sweep takes it.
 */
@Component
class Vault {

  private final Path folder;
  private final Clock clock;

  Vault(@Value("${gongshang.files.dir:./data/files}") Path folder, Clock clock) {
    this.folder = folder.toAbsolutePath().normalize();
    this.clock = clock;
  }

  Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  Parcel receive(MultipartFile upload) throws IOException {
    Files.createDirectories(folder);
    Path path = Files.createTempFile(folder, "new-", ".part");
    MessageDigest digest = Sha256.begin();
    try (InputStream in = upload.getInputStream();
        OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      in.transferTo(out);
    }
    return new Parcel(path, Sha256.hex(digest.digest()));
  }

  /**
   * Removes contents that have not been stored again for so long and that no file has.
   *
   * @param known says which of some hashes are in use
   * @return how many were removed
   */
  int removeUnless(UnaryOperator<Set<String>> known, Duration kept) throws IOException {
    FileTime before = FileTime.from(clock.instant().minus(kept));
    int removed = 0;
    for (Path shelf : shelves()) {
      Set<String> old = new TreeSet<>();
      try (Stream<Path> contents = Files.list(shelf)) {
        for (Path content : contents.toList()) {
          if (Files.getLastModifiedTime(content).compareTo(before) < 0) {
            old.add(content.getFileName().toString());
          }
        }
      }
      if (!old.isEmpty()) {
        old.removeAll(known.apply(old));
      }
      for (String hash : old) {
        removed += remove(path(hash), before) ? 1 : 0;
      }
    }
    return removed;
  }

  /** Named by the first two digits of their contents; other folders beside them are not ours. */
  private List<Path> shelves() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> shelves = Files.list(folder)) {
      return shelves
          .filter(Files::isDirectory)
          .filter(shelf -> shelf.getFileName().toString().matches("[0-9a-f]{2}"))
          .toList();
    }
  }

  /** Somebody may be storing the same content just now. */
  private synchronized boolean remove(Path content, FileTime before) throws IOException {
    return Files.getLastModifiedTime(content).compareTo(before) < 0
        && Files.deleteIfExists(content);
  }

  private synchronized void keep(Path arrived, Path kept) throws IOException {
    if (!Files.exists(kept)) {
      Files.createDirectories(kept.getParent());
      Files.move(
          arrived, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setLastModifiedTime(kept, FileTime.from(clock.instant()));
  }

  /** A content that has arrived and is thrown away unless kept. */
  final class Parcel implements AutoCloseable {

    private final Path path;
    private final String sha256;

    private Parcel(Path path, String sha256) {
      this.path = path;
      this.sha256 = sha256;
    }

    Path path() {
      return path;
    }

    /** Returns the name under which it is kept. */
    String keep() throws IOException {
      Vault.this.keep(path, Vault.this.path(sha256));
      return sha256;
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }
}
