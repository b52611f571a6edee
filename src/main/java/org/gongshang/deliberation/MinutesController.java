package org.gongshang.deliberation;

import java.nio.charset.StandardCharsets;
import org.gongshang.people.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Confirmed minutes, to be printed or kept as a document. */
@Controller
@RequestMapping("/sessions/{number}")
class MinutesController {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final MinutesPages pages;
  private final MinutesDocument document;

  MinutesController(MinutesPages pages, MinutesDocument document) {
    this.pages = pages;
    this.document = document;
  }

  @GetMapping("/minutes")
  String page(@PathVariable String number, Viewer viewer, Model model) {
    model.addAttribute("minutes", pages.of(number, viewer));
    return "deliberation/minutes-paper";
  }

  @GetMapping("/minutes/document")
  ResponseEntity<byte[]> document(@PathVariable String number, Viewer viewer) {
    MinutesPages.Minutes minutes = pages.of(number, viewer);
    return ResponseEntity.ok()
        .contentType(DOCX)
        .headers(
            headers ->
                headers.setContentDisposition(
                    ContentDisposition.attachment()
                        .filename(number + ".docx", StandardCharsets.UTF_8)
                        .build()))
        .body(document.write(minutes));
  }
}
