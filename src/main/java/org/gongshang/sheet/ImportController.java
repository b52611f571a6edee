package org.gongshang.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Pages on which tables are uploaded, checked and taken over. */
@Controller
class ImportController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Imports imports;
  private final ImportRunner runner;
  private final ImportPages pages;
  private final ImportLimits limits;

  ImportController(Imports imports, ImportRunner runner, ImportPages pages, ImportLimits limits) {
    this.imports = imports;
    this.runner = runner;
    this.pages = pages;
    this.limits = limits;
  }

  @GetMapping("/imports/{kind}")
  String begin(@PathVariable String kind, Viewer viewer, Model model) {
    RowImport opened = imports.open(kind, viewer);
    model.addAttribute("columns", pages.columns(opened));
    model.addAttribute("about", pages.about(opened));
    model.addAttribute("limits", limits);
    model.addAttribute("earlier", imports.earlier(opened, viewer));
    return "sheet/begin";
  }

  @PostMapping("/imports/{kind}")
  String start(
      @PathVariable String kind,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") Set<String> option,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Viewer viewer,
      Model model) {
    try {
      ImportForm form = new ImportForm(kind, file, option, key);
      String location = imports.start(form, LocaleContextHolder.getLocale(), viewer);
      runner.enqueue(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
      return "redirect:" + location;
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return begin(kind, viewer, model);
    }
  }

  @GetMapping("/imports/{kind}/{id:\\d{1,18}}")
  String watch(@PathVariable String kind, @PathVariable long id, Viewer viewer, Model model) {
    ImportJob job = imports.visible(kind, id, viewer);
    model.addAttribute("about", pages.about(imports.kind(kind)));
    model.addAttribute("job", job);
    model.addAttribute("result", imports.kind(kind).result(id));
    model.addAttribute("failureArgs", pages.failureArgs(job));
    model.addAttribute("unknown", pages.unknown(job));
    model.addAttribute("faults", pages.firstFaults(job));
    model.addAttribute("changes", pages.firstChanges(job));
    return "sheet/job";
  }

  @PostMapping("/imports/{kind}/{id:\\d{1,18}}/confirm")
  String confirm(
      @PathVariable String kind,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean changes,
      Viewer viewer) {
    imports.confirm(kind, id, changes, viewer);
    runner.enqueue(id);
    return "redirect:/imports/" + kind + "/" + id;
  }

  @PostMapping("/imports/{kind}/{id:\\d{1,18}}/stop")
  String stop(@PathVariable String kind, @PathVariable long id, Viewer viewer) {
    imports.stop(kind, id, viewer);
    return "redirect:/imports/" + kind + "/" + id;
  }

  @GetMapping("/imports/{kind}/{id:\\d{1,18}}/faults.{format:csv|xlsx}")
  void faults(
      @PathVariable String kind,
      @PathVariable long id,
      @PathVariable String format,
      Viewer viewer,
      HttpServletResponse response)
      throws IOException {
    ImportJob job = imports.visible(kind, id, viewer);
    try (Download table = download(response, "faults-" + id, format)) {
      pages.writeFaults(job, table);
    }
  }

  @GetMapping("/imports/{kind}/template.{format:csv|xlsx}")
  void template(
      @PathVariable String kind,
      @PathVariable String format,
      Viewer viewer,
      HttpServletResponse response)
      throws IOException {
    RowImport opened = imports.open(kind, viewer);
    try (Download table = download(response, kind, format)) {
      pages.writeTemplate(opened, table);
    }
  }

  private static Download download(HttpServletResponse response, String name, String format)
      throws IOException {
    boolean csv = format.equals("csv");
    response.setContentType(csv ? "text/csv; charset=UTF-8" : XLSX);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"");
    return csv
        ? Download.csv(response.getOutputStream())
        : Download.xlsx(response.getOutputStream());
  }
}
