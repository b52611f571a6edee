package org.gongshang.file;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gongshang.people.Viewer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class FileController {

  private final Files files;

  FileController(Files files) {
    this.files = files;
  }

  @GetMapping({"/files/{id}", "/api/v1/files/{id}"})
  ResponseEntity<Resource> open(@PathVariable long id, Viewer viewer) {
    StoredFile file = files.visible(id, viewer);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .headers(
            headers -> {
              headers.setContentDisposition(disposition(file));
              headers.set("X-Content-Type-Options", "nosniff");
              headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
              headers.set("Cross-Origin-Resource-Policy", "same-origin");
            })
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(new FileSystemResource(files.content(file)));
  }

  /** Only pictures are shown in the page; all else is saved first. */
  private static ContentDisposition disposition(StoredFile file) {
    ContentDisposition.Builder how =
        FileType.isImage(file.type())
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return how.filename(file.name(), StandardCharsets.UTF_8).build();
  }
}
