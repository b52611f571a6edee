package org.gongshang.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of notices. */
@Controller
@RequestMapping("/notices")
class NoticeController {

  /** In the order of the filter. */
  private static final List<String> KINDS =
      List.of("resolution", "result", "candidates", "programme");

  private final Objections objections;
  private final NoticePages pages;

  NoticeController(Objections objections, NoticePages pages) {
    this.objections = objections;
    this.pages = pages;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "open") String show,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(defaultValue = "1") int page,
      Viewer viewer,
      Model model) {
    int number = Math.max(1, Math.min(page, 1000));
    model.addAttribute("list", pages.list(status(show), known(kind), number, viewer));
    model.addAttribute("show", show);
    model.addAttribute("kind", known(kind));
    model.addAttribute("number", number);
    model.addAttribute("kinds", KINDS);
    return "notice/list";
  }

  private static @Nullable NoticeStatus status(String show) {
    return switch (show.toLowerCase(Locale.ROOT)) {
      case "open" -> NoticeStatus.OPEN;
      case "closed" -> NoticeStatus.CLOSED;
      default -> null;
    };
  }

  private static @Nullable String known(@Nullable String kind) {
    return kind != null && KINDS.contains(kind) ? kind : null;
  }

  @GetMapping("/{id:\\d{1,18}}")
  String page(@PathVariable long id, Viewer viewer, Model model) {
    model.addAttribute("page", pages.page(id, viewer));
    return "notice/page";
  }

  @GetMapping("/{id:\\d{1,18}}/sheet")
  String sheet(@PathVariable long id, Viewer viewer, Model model) {
    model.addAttribute("page", pages.page(id, viewer));
    return "notice/sheet";
  }

  /** The very text that the fingerprint is computed from. */
  @GetMapping("/{id:\\d{1,18}}/text")
  ResponseEntity<byte[]> text(@PathVariable long id) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(pages.snapshot(id).getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/{id:\\d{1,18}}/objections")
  String object(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Viewer viewer,
      Model model) {
    try {
      objections.object(id, body, key, viewer);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("body", body);
      return page(id, viewer, model);
    }
    return "redirect:/notices/" + id + "#mine";
  }
}
