package org.gongshang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.file.Files;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.form.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Stores the files of a form, so that what follows, and a form shown again, knows them by id. */
@Component
class Uploads {

  private final Files files;

  Uploads(Files files) {
    this.files = files;
  }

  Typed take(HttpServletRequest request, Typed typed, Viewer viewer) {
    if (!(request instanceof MultipartHttpServletRequest multipart)) {
      return typed;
    }
    Map<String, List<String>> values = new LinkedHashMap<>(typed.values());
    multipart
        .getMultiFileMap()
        .forEach(
            (field, uploaded) -> {
              List<String> ids = new ArrayList<>(values.getOrDefault(field, List.of()));
              uploaded.stream()
                  .filter(file -> !file.isEmpty())
                  .forEach(file -> ids.add(stored(file, viewer)));
              values.put(field, ids);
            });
    return new Typed(values);
  }

  private String stored(MultipartFile file, Viewer viewer) {
    return Long.toString(files.store(file, viewer.accountId()).id());
  }
}
