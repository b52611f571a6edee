package org.gongshang.programme.annual;

import org.gongshang.people.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Counted votes, to take away. */
@Controller
class ElectionFileController {

  private final ElectionFile file;

  ElectionFileController(ElectionFile file) {
    this.file = file;
  }

  @GetMapping("/programmes/{number:P-.*}/election")
  ResponseEntity<byte[]> election(
      Viewer viewer, @PathVariable String number, @RequestParam(defaultValue = "0") long place) {
    byte[] content = file.of(viewer, number, place);
    String name = number + (place == 0 ? "" : "-" + place) + ".pb";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .body(content);
  }
}
