package org.gongshang.workflow.act;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Base64;
import org.gongshang.Refusal;
import org.springframework.web.multipart.MultipartFile;

/** A signature drawn on the screen, as the page sends it: a picture in a line of text. */
record Drawn(String name, byte[] content) implements MultipartFile {

  /** More than any signature on any screen needs. */
  static final int LARGEST = 300_000;

  private static final String HEAD = "data:image/png;base64,";

  static Drawn of(String line, String person) {
    if (!line.startsWith(HEAD) || line.length() > LARGEST) {
      throw new Refusal("act.sign.drawn.broken");
    }
    try {
      byte[] content = Base64.getDecoder().decode(line.substring(HEAD.length()));
      Ink.demand(content);
      return new Drawn(person + ".png", content);
    } catch (IllegalArgumentException broken) {
      throw new Refusal("act.sign.drawn.broken");
    }
  }

  @Override
  public String getName() {
    return "signature";
  }

  @Override
  public String getOriginalFilename() {
    return name;
  }

  @Override
  public String getContentType() {
    return "image/png";
  }

  @Override
  public boolean isEmpty() {
    return content.length == 0;
  }

  @Override
  public long getSize() {
    return content.length;
  }

  @Override
  public byte[] getBytes() {
    return content.clone();
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public void transferTo(File to) throws IOException {
    Files.write(to.toPath(), content);
  }
}
