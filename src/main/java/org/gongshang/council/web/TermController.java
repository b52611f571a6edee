package org.gongshang.council.web;

import java.util.function.Supplier;
import org.gongshang.FormReply;
import org.gongshang.TypedDay;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A term and its acts; a refused form comes back with its faults. */
@Controller
@RequestMapping("/councils")
class TermController {

  private static final String KEY = "_key";

  private final TermPages pages;
  private final TermDesk desk;

  TermController(TermPages pages, TermDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/{id:\\d{1,18}}/terms/new")
  String prepare(Viewer viewer, @PathVariable long id, Model model) {
    return preparing(viewer, id, null, model);
  }

  /**
   * The form.
   *
   * @param typed null at first sight
   */
  private String preparing(Viewer viewer, long id, @Nullable String typed, Model model) {
    TermPages.Preparation page = pages.setUp(viewer, id);
    model.addAttribute("page", page);
    model.addAttribute("from", typed == null ? page.from() : typed);
    return "council/prepare";
  }

  @PostMapping("/{id:\\d{1,18}}/terms")
  String prepare(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "prepared",
        () -> desk.prepare(viewer, id, TypedDay.of(from).orElse(null), key),
        () -> preparing(viewer, id, from, model),
        model,
        flash);
  }

  @GetMapping("/terms/{id:\\d{1,18}}")
  String page(Viewer viewer, @PathVariable long id, Model model) {
    model.addAttribute("page", pages.page(viewer, id));
    return "council/term";
  }

  @GetMapping("/terms/{id:\\d{1,18}}/candidates/new")
  String admit(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    return admitting(viewer, id, q, CandidateForm.EMPTY, model);
  }

  private String admitting(Viewer viewer, long id, String q, CandidateForm form, Model model) {
    model.addAttribute("found", pages.search(viewer, id, q));
    model.addAttribute("q", q);
    model.addAttribute("form", form);
    model.addAttribute("sectors", Sector.values());
    model.addAttribute("page", pages.page(viewer, id));
    return "council/candidate";
  }

  @PostMapping("/terms/{id:\\d{1,18}}/candidates")
  String admit(
      Viewer viewer,
      @PathVariable long id,
      CandidateForm form,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String look,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    if (look != null) {
      return admitting(viewer, id, q, form, model);
    }
    return done(
        "admitted",
        () -> desk.admit(viewer, id, form, key),
        () -> admitting(viewer, id, q, form, model),
        model,
        flash);
  }

  @PostMapping("/terms/{id:\\d{1,18}}/candidates/{candidate:\\d{1,18}}/withdraw")
  String withdraw(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long candidate,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return onPage(
        "withdrawn", viewer, id, () -> desk.withdraw(viewer, id, candidate, key), model, flash);
  }

  @PostMapping("/terms/{id:\\d{1,18}}/notice")
  String publish(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return onPage(
        "published", viewer, id, () -> desk.publish(viewer, id, version, key), model, flash);
  }

  @PostMapping("/terms/{id:\\d{1,18}}/objections/{objection:\\d{1,18}}")
  String answer(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long objection,
      @RequestParam(defaultValue = "") String ruling,
      @RequestParam(defaultValue = "") String reply,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("answered", objection);
    model.addAttribute("ruling", ruling);
    model.addAttribute("reply", reply);
    return onPage(
        "answered",
        viewer,
        id,
        () -> desk.answer(viewer, id, new TermDesk.Answer(objection, ruling, reply), key),
        model,
        flash);
  }

  private String onPage(
      String what,
      Viewer viewer,
      long id,
      Supplier<String> act,
      Model model,
      RedirectAttributes flash) {
    return done(what, act, () -> page(viewer, id, model), model, flash);
  }

  static String done(
      String what,
      Supplier<String> act,
      Supplier<String> again,
      Model model,
      RedirectAttributes flash) {
    return new FormReply(model, flash, CouncilFaults::of).to("council.done." + what, act, again);
  }
}
