package org.gongshang.opinion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.FormReply;
import org.gongshang.Refusal;
import org.gongshang.opinion.exchange.Files;
import org.gongshang.opinion.exchange.Reading;
import org.gongshang.opinion.exchange.Writing;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** Rounds as files: taken in, and given out. */
@Controller("opinionFilePages")
@RequestMapping("/opinion-rounds")
class RoundFilesController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final RoundPages pages;
  private final RoundImport imports;
  private final RoundExport export;

  RoundFilesController(RoundPages pages, RoundImport imports, RoundExport export) {
    this.pages = pages;
    this.imports = imports;
    this.export = export;
  }

  @GetMapping("/import")
  String take(Viewer viewer, @RequestParam(required = false) @Nullable Long region, Model model) {
    return form(viewer, region, model);
  }

  @PostMapping("/import")
  String take(
      Viewer viewer,
      @RequestParam long region,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "false") boolean grouped,
      @RequestParam(required = false) @Nullable MultipartFile comments,
      @RequestParam(required = false) @Nullable MultipartFile votes,
      @RequestParam(name = RoundController.KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    String form = form(viewer, region, model);
    model.addAttribute("title", title);
    model.addAttribute("question", question);
    model.addAttribute("grouped", grouped);
    return new FormReply(model, flash, OpinionFaults::ofFiles)
        .to(
            "opinion.done.imported",
            () -> {
              Files files = read(comments, votes, NewImport.faults(title, question));
              return imports.take(
                  viewer, new NewImport(region, title, question, grouped, files), key);
            },
            () -> form);
  }

  private String form(Viewer viewer, @Nullable Long region, Model model) {
    model.addAttribute("region", pages.begun(viewer, region));
    model.addAttribute("statements", Reading.MOST_STATEMENTS);
    model.addAttribute("people", Reading.MOST_PEOPLE);
    return "opinion/import";
  }

  /**
   * @param faults what else is wrong with the form
   */
  private static Files read(
      @Nullable MultipartFile comments, @Nullable MultipartFile votes, List<Refusal> faults) {
    List<Refusal> all = new ArrayList<>(faults);
    try (InputStream first = sent(comments, Reading.COMMENTS, all);
        InputStream second = sent(votes, Reading.VOTES, all)) {
      Refusal.throwIfAny(all);
      return Reading.of(first, second);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream sent(@Nullable MultipartFile file, String name, List<Refusal> missing)
      throws IOException {
    if (file == null || file.isEmpty()) {
      missing.add(new Refusal("opinion.file.missing", name));
      return InputStream.nullInputStream();
    }
    return file.getInputStream();
  }

  @GetMapping("/{id}/" + Reading.COMMENTS)
  ResponseEntity<String> comments(Viewer viewer, @PathVariable long id) {
    return file(Reading.COMMENTS, Writing.comments(export.files(viewer, id)));
  }

  @GetMapping("/{id}/" + Reading.VOTES)
  ResponseEntity<String> votes(Viewer viewer, @PathVariable long id) {
    return file(Reading.VOTES, Writing.votes(export.files(viewer, id)));
  }

  private static ResponseEntity<String> file(String name, String text) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text);
  }
}
