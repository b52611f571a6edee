package org.gongshang;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256 (FIPS 180-4), written as 64 hexadecimal digits. */
public final class Sha256 {

  private Sha256() {}

  /** Of a text in UTF-8: anyone can compute it again. */
  public static String of(String text) {
    return hex(begin().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of files: of each its name and then its content, in the order of the map. */
  public static String of(SortedMap<String, byte[]> files) {
    MessageDigest digest = begin();
    files.forEach(
        (name, content) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        });
    return hex(digest.digest());
  }

  /** Of what comes in several parts. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java platform has it
    }
  }

  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
