package org.gongshang.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of the built style sheets, scripts and icons. */
@Component
class Assets {

  private final Map<String, String> names;

  Assets(ObjectMapper json) {
    this.names = manifest(json);
  }

  /** Address of the current version; names carry a hash, so browsers may keep it for ever. */
  String address(String name) {
    String file = names.get(name);
    if (file == null) {
      throw new IllegalArgumentException("the front end build makes no " + name);
    }
    return "/assets/" + file;
  }

  private static Map<String, String> manifest(ObjectMapper json) {
    try (InputStream in = new ClassPathResource("static/assets/manifest.json").getInputStream()) {
      return json.readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the front end is not built", e);
    }
  }
}
