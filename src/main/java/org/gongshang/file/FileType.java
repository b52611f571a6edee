package org.gongshang.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** The types that may be attached, found in the content and never believed from the name. */
enum FileType {
  JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  GIF("image/gif", "gif"),
  HEIC("image/heic", "heic", "heif"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  DOC("application/msword", "doc"),
  XLS("application/vnd.ms-excel", "xls"),
  PPT("application/vnd.ms-powerpoint", "ppt"),
  CSV("text/csv", "csv"),
  TXT("text/plain", "txt", "text", "md", "log");

  private static final Tika TIKA = new Tika();

  private final String mediaType;
  private final List<String> extensions;

  FileType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  String mediaType() {
    return mediaType;
  }

  static boolean isImage(String mediaType) {
    return mediaType.startsWith("image/");
  }

  /** The name with an extension that fits the content, so that it opens in the right program. */
  String named(String name) {
    return extensions.contains(FileName.extension(name)) ? name : name + "." + extensions.get(0);
  }

  static @Nullable FileType of(Path content, String name) throws IOException {
    // without the name: magic bytes only
    String found = found(content);
    return switch (found) {
      case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" -> HEIC;
      case "application/zip", "application/x-tika-ooxml" -> office(content);
      case "application/x-tika-msoffice" -> oldOffice(name);
      // Tika core does not know Chinese encodings
      case "text/plain", "application/octet-stream" -> text(content, name);
      default -> byMediaType(found);
    };
  }

  private static String found(Path content) throws IOException {
    try (InputStream in = Files.newInputStream(content)) {
      return TIKA.detect(in.readNBytes(64 * 1024));
    }
  }

  private static @Nullable FileType byMediaType(String mediaType) {
    for (FileType type : values()) {
      if (type.mediaType.equals(mediaType) && type != TXT && type != CSV) {
        return type;
      }
    }
    return null;
  }

  /** An Office document is an archive with a telling folder; one with macros is refused. */
  private static @Nullable FileType office(Path content) throws IOException {
    try (ZipFile zip = new ZipFile(content.toFile())) {
      boolean macros =
          zip.stream()
              .anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
      if (zip.getEntry("[Content_Types].xml") == null || macros) {
        return null;
      }
      if (zip.getEntry("word/document.xml") != null) {
        return DOCX;
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return XLSX;
      }
      return zip.getEntry("ppt/presentation.xml") != null ? PPTX : null;
    } catch (ZipException | IllegalArgumentException broken) {
      return null;
    }
  }

  /** The old container is the same for all three. */
  private static @Nullable FileType oldOffice(String name) {
    return switch (FileName.extension(name)) {
      case "doc" -> DOC;
      case "xls" -> XLS;
      case "ppt" -> PPT;
      default -> null;
    };
  }

  private static @Nullable FileType text(Path content, String name) throws IOException {
    String extension = FileName.extension(name);
    boolean named = TXT.extensions.contains(extension) || CSV.extensions.contains(extension);
    if (!named || !isText(content)) {
      return null;
    }
    return CSV.extensions.contains(extension) ? CSV : TXT;
  }

  /** UTF-8, or GB 18030 as office machines still write it; no control characters. */
  private static boolean isText(Path content) throws IOException {
    byte[] bytes = Files.readAllBytes(content);
    return isText(bytes, StandardCharsets.UTF_8) || isText(bytes, Charset.forName("GB18030"));
  }

  private static boolean isText(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .chars()
          .noneMatch(c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
