package org.gongshang.workflow.variant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/variants")
class VariantController {

  private static final String KEY = "_key";

  private final VariantPages pages;
  private final Variants variants;

  VariantController(VariantPages pages, Variants variants) {
    this.pages = pages;
    this.variants = variants;
  }

  @GetMapping
  String list(
      Viewer viewer, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
    model.addAttribute("page", pages.list(viewer, before));
    model.addAttribute("processes", Variants.PROCESSES);
    model.addAttribute("first", before == Long.MAX_VALUE);
    return "workflow/variants";
  }

  @GetMapping("/new")
  String form(
      Viewer viewer, VariantForm form, @RequestParam(defaultValue = "") String q, Model model) {
    return draw(viewer, form, q, model);
  }

  @PostMapping
  String propose(
      Viewer viewer,
      VariantForm form,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model)
      throws IOException {
    List<Upload.Sent> sent = sent(files);
    try {
      Variants.Checked checked = variants.check(form, sent, viewer);
      if (checked.findings().isEmpty()) {
        return "redirect:" + variants.propose(checked, key, viewer);
      }
      model.addAttribute("findings", checked.findings());
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
    }
    return draw(viewer, form, q, model);
  }

  private String draw(Viewer viewer, VariantForm form, String q, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("q", q);
    model.addAttribute("places", pages.places(viewer, q.strip()));
    model.addAttribute("processes", Variants.PROCESSES);
    return "workflow/variant-new";
  }

  private static List<Upload.Sent> sent(@Nullable List<MultipartFile> files) throws IOException {
    List<Upload.Sent> sent = new ArrayList<>();
    for (MultipartFile file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
      if (!file.isEmpty()) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        sent.add(new Upload.Sent(name, file.getBytes()));
      }
    }
    return sent;
  }

  @GetMapping("/standard/{process}")
  ResponseEntity<byte[]> standard(Viewer viewer, @PathVariable String process) {
    return saved(pages.standard(viewer, process));
  }

  @GetMapping("/{id}")
  String page(Viewer viewer, @PathVariable long id, Model model) {
    model.addAttribute("page", pages.page(viewer, id));
    return "workflow/variant";
  }

  /** The model for the drawing. */
  @GetMapping("/{id}/model")
  ResponseEntity<String> model(Viewer viewer, @PathVariable long id) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(pages.model(viewer, id));
  }

  @GetMapping("/{id}/files/{number}")
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable long id, @PathVariable int number) {
    return saved(pages.file(viewer, id, number));
  }

  private static ResponseEntity<byte[]> saved(VariantPages.File file) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .headers(
            headers -> {
              headers.setContentDisposition(
                  ContentDisposition.attachment()
                      .filename(file.shortName(), StandardCharsets.UTF_8)
                      .build());
              headers.set("X-Content-Type-Options", "nosniff");
            })
        .body(file.content());
  }

  @PostMapping("/{id}/publish")
  String publish(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = KEY, defaultValue = "") String key,
      RedirectAttributes flash) {
    return done(id, reason, () -> variants.publish(id, reason, key, viewer), flash);
  }

  @PostMapping("/{id}/refuse")
  String refuse(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = KEY, defaultValue = "") String key,
      RedirectAttributes flash) {
    return done(id, reason, () -> variants.refuse(id, reason, key, viewer), flash);
  }

  @PostMapping("/{id}/end")
  String end(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = KEY, defaultValue = "") String key,
      RedirectAttributes flash) {
    return done(id, reason, () -> variants.end(id, reason, key, viewer), flash);
  }

  /** Back to the page: with what came of it, or with what was typed and why it was refused. */
  private static String done(
      long id, String reason, Supplier<String> act, RedirectAttributes flash) {
    try {
      return "redirect:" + act.get();
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
      flash.addFlashAttribute("typed", reason);
      return "redirect:" + Variants.path(id);
    }
  }
}
