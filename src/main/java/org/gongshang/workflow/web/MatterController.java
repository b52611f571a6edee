package org.gongshang.workflow.web;

import java.time.Duration;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MatterController {

  private final MatterPages pages;
  private final Diagrams diagrams;
  private final Subjects subjects;

  MatterController(MatterPages pages, Diagrams diagrams, Subjects subjects) {
    this.pages = pages;
    this.diagrams = diagrams;
    this.subjects = subjects;
  }

  @GetMapping("/matters")
  String list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    model.addAttribute("page", pages.list(viewer, blank(status), blank(stage), blank(text), after));
    return "workflow/matters";
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  @GetMapping("/matters/{number}")
  String matter(@PathVariable String number, Viewer viewer, Model model) {
    model.addAttribute("page", pages.page(number, viewer));
    return "workflow/matter";
  }

  @GetMapping("/matters/{number}/sheet")
  String sheet(@PathVariable String number, Viewer viewer, Model model) {
    model.addAttribute("page", pages.page(number, viewer));
    return "workflow/sheet";
  }

  /** The model behind a diagram; a deployed definition never changes. */
  @GetMapping("/models/{businessKey}/{definitionId}")
  ResponseEntity<String> model(
      @PathVariable String businessKey, @PathVariable String definitionId, Viewer viewer) {
    subjects.visible(businessKey, viewer);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePrivate())
        .body(diagrams.model(businessKey, definitionId));
  }
}
