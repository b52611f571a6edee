package org.gongshang.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The folder of contents, each under its SHA-256: equal files are kept once, and no name that a
 * person chose ever reaches the disk. A rolled-back transaction leaves a content that no row names,
 * which harms nobody.
 */
@Component
class Vault {

  private final Path folder;

  Vault(@Value("${gongshang.files.dir:./data/files}") Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  Parcel receive(MultipartFile upload) throws IOException {
    Files.createDirectories(folder);
    Path path = Files.createTempFile(folder, "new-", ".part");
    MessageDigest digest = sha256();
    try (InputStream in = upload.getInputStream();
        OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      in.transferTo(out);
    }
    return new Parcel(path, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
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
      Path kept = Vault.this.path(sha256);
      if (!Files.exists(kept)) {
        Files.createDirectories(kept.getParent());
        Files.move(path, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      return sha256;
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(path);
    }
  }
}
