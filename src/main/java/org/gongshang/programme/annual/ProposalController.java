package org.gongshang.programme.annual;

import java.util.function.Supplier;
import org.gongshang.FormReply;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proposal: screened, settled by the council, and reported on once it is carried out. */
@Controller
@RequestMapping("/programmes/{number:P-.*}/proposals/{id:\\d{1,18}}")
class ProposalController {

  private static final String KEY = "_key";

  private final ProgrammePages pages;
  private final ProposalDesk desk;
  private final ScreeningDesk screening;
  private final ShortlistDesk shortlist;
  private final ReportDesk reports;

  ProposalController(
      ProgrammePages pages,
      ProposalDesk desk,
      ScreeningDesk screening,
      ShortlistDesk shortlist,
      ReportDesk reports) {
    this.pages = pages;
    this.desk = desk;
    this.screening = screening;
    this.shortlist = shortlist;
    this.reports = reports;
  }

  @GetMapping
  String page(Viewer viewer, @PathVariable String number, @PathVariable long id, Model model) {
    model.addAttribute("page", pages.proposal(viewer, number, id));
    return "programme/proposal";
  }

  @PostMapping("/withdraw")
  String withdraw(
      Viewer viewer,
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        viewer,
        number,
        id,
        "withdrawn",
        () -> desk.withdraw(viewer, number, id, key),
        model,
        flash);
  }

  @PostMapping("/screen")
  String screen(
      Viewer viewer,
      @PathVariable String number,
      @PathVariable long id,
      ScreeningForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("screening", form);
    return done(
        viewer,
        number,
        id,
        "screened",
        () -> screening.screen(viewer, number, id, form, key),
        model,
        flash);
  }

  @PostMapping("/settle")
  String settle(
      Viewer viewer,
      @PathVariable String number,
      @PathVariable long id,
      CouncilForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("council", form);
    return done(
        viewer,
        number,
        id,
        "settled",
        () -> shortlist.settle(viewer, number, id, form, key),
        model,
        flash);
  }

  @PostMapping("/report")
  String report(
      Viewer viewer,
      @PathVariable String number,
      @PathVariable long id,
      ReportForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("report", form);
    return done(
        viewer,
        number,
        id,
        "reported",
        () -> reports.report(viewer, number, id, form, key),
        model,
        flash);
  }

  private String done(
      Viewer viewer,
      String number,
      long id,
      String what,
      Supplier<String> act,
      Model model,
      RedirectAttributes flash) {
    return new FormReply(model, flash)
        .to("annual.done." + what, act, () -> page(viewer, number, id, model));
  }
}
