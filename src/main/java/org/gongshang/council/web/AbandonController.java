package org.gongshang.council.web;

import static org.gongshang.council.web.TermController.done;

import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A term that is given up before anybody is elected. */
@Controller
class AbandonController {

  private final TermPages pages;
  private final TermDesk desk;

  AbandonController(TermPages pages, TermDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @PostMapping("/councils/terms/{id:\\d{1,18}}/abandon")
  String abandon(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "abandoned",
        () -> desk.abandon(viewer, id, version, reason, key),
        () -> {
          model.addAttribute("abandoning", reason);
          model.addAttribute("page", pages.page(viewer, id));
          return "council/term";
        },
        model,
        flash);
  }
}
