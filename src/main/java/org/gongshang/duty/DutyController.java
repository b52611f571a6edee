package org.gongshang.duty;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gongshang.Refusal;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.sheet.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/duties")
class DutyController {

  private final Duties duties;
  private final DutyTasks tasks;
  private final DutySheets sheets;
  private final DutyReach reach;
  private final DutyFrames frames;

  DutyController(
      Duties duties, DutyTasks tasks, DutySheets sheets, DutyReach reach, DutyFrames frames) {
    this.duties = duties;
    this.tasks = tasks;
    this.sheets = sheets;
    this.reach = reach;
    this.frames = frames;
  }

  @GetMapping
  String mine(Viewer viewer) {
    return "redirect:/duties/" + reach.own(viewer).get(0).id();
  }

  @GetMapping("/{id}")
  String page(Viewer viewer, @PathVariable long id, Asked asked, Model model) {
    return draw("duty/page", viewer, id, asked, model);
  }

  @GetMapping("/{id}/sheet")
  String sheet(Viewer viewer, @PathVariable long id, Asked asked, Model model) {
    return draw("duty/sheet", viewer, id, asked, model);
  }

  private String draw(String view, Viewer viewer, long id, Asked asked, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("page", duties.page(viewer, id, asked, term(asked, model)));
    return view;
  }

  @GetMapping("/{id}/tasks")
  String tasks(
      Viewer viewer,
      @PathVariable long id,
      Asked asked,
      @RequestParam(defaultValue = "open") String which,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(required = false) @Nullable Long person,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute(
        "page",
        tasks.list(viewer, id, asked, term(asked, model), behind(which, role, person, after)));
    return "duty/tasks";
  }

  @GetMapping("/{id}/export")
  void export(
      Viewer viewer, @PathVariable long id, Asked asked, Locale locale, HttpServletResponse to)
      throws IOException {
    String name = reach.visible(viewer, id).name();
    try (Download table = begin(name, to)) {
      sheets.numbers(viewer, id, asked, term(asked, null), locale, table);
    }
  }

  @GetMapping("/{id}/tasks/export")
  void exportTasks(
      Viewer viewer,
      @PathVariable long id,
      Asked asked,
      @RequestParam(defaultValue = "open") String which,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(required = false) @Nullable Long person,
      Locale locale,
      HttpServletResponse to)
      throws IOException {
    String name = reach.visible(viewer, id).name();
    DutyTasks.Behind behind = behind(which, role, person, null);
    try (Download table = begin(name, to)) {
      sheets.tasks(viewer, id, asked, term(asked, null), behind, locale, table);
    }
  }

  private static Download begin(String region, HttpServletResponse to) throws IOException {
    to.setContentType("text/csv;charset=UTF-8");
    to.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("责任清单-" + region + ".csv", StandardCharsets.UTF_8)
            .build()
            .toString());
    return Download.csv(to.getOutputStream());
  }

  /** Days that cannot be read are answered with this month and what is wrong with them. */
  private Term term(Asked asked, @Nullable Model model) {
    try {
      return asked.term(frames.today());
    } catch (Refusal refusal) {
      if (model != null) {
        model.addAttribute("refusal", refusal);
      }
      return Term.thisMonth(frames.today());
    }
  }

  private static DutyTasks.Behind behind(
      String which, String role, @Nullable Long person, @Nullable String after) {
    return new DutyTasks.Behind(
        Which.find(which).orElse(Which.OPEN), Role.find(role).orElse(null), person, after);
  }
}
