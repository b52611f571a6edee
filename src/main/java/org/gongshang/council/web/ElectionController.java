package org.gongshang.council.web;

import static org.gongshang.council.web.TermController.done;

import java.util.Map;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The result of an election, and who comes and goes by it. */
@Controller
@RequestMapping("/councils/terms/{id:\\d{1,18}}")
class ElectionController {

  private static final String KEY = "_key";

  private final TermPages pages;
  private final TermKeeping keeping;
  private final ElectionDesk desk;

  ElectionController(TermPages pages, TermKeeping keeping, ElectionDesk desk) {
    this.pages = pages;
    this.keeping = keeping;
    this.desk = desk;
  }

  @GetMapping("/result")
  String result(Viewer viewer, @PathVariable long id, Model model) {
    return counting(viewer, id, new ResultForm(Map.of()), model);
  }

  private String counting(Viewer viewer, long id, ResultForm form, Model model) {
    keeping.keptTerm(viewer, id);
    model.addAttribute("form", form);
    model.addAttribute("page", pages.page(viewer, id));
    return "council/result";
  }

  @PostMapping("/result")
  String result(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    ResultForm form = new ResultForm(typed);
    return done(
        "counted",
        () -> desk.count(viewer, id, version, form, key),
        () -> counting(viewer, id, form, model),
        model,
        flash);
  }

  @PostMapping("/send-back")
  String sendBack(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "sentBack",
        () -> desk.sendBack(viewer, id, version, key),
        () -> page(viewer, id, model),
        model,
        flash);
  }

  @PostMapping("/confirm")
  String confirm(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "confirmed",
        () -> desk.confirm(viewer, id, version, key),
        () -> page(viewer, id, model),
        model,
        flash);
  }

  @PostMapping("/office")
  String takeOffice(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "office",
        () -> desk.takeOffice(viewer, id, version, key),
        () -> page(viewer, id, model),
        model,
        flash);
  }

  @PostMapping("/seats/{seat:\\d{1,18}}/leave")
  String leave(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long seat,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("leaving", seat);
    model.addAttribute("reason", reason);
    return done(
        "left",
        () -> desk.leave(viewer, id, seat, reason, key),
        () -> page(viewer, id, model),
        model,
        flash);
  }

  private String page(Viewer viewer, long id, Model model) {
    model.addAttribute("page", pages.page(viewer, id));
    return "council/term";
  }
}
