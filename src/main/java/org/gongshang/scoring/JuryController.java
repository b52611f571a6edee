package org.gongshang.scoring;

import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who scores. */
@Controller
@RequestMapping("/scorings/{number}")
class JuryController {

  private static final String KEY = "_key";

  private final JuryDesk desk;
  private final ScoringReplies replies;

  JuryController(JuryDesk desk, ScoringReplies replies) {
    this.desk = desk;
    this.replies = replies;
  }

  @PostMapping("/jurors")
  String add(
      Viewer viewer,
      @PathVariable String number,
      JurorForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("juror", form);
    return replies.to(
        viewer, number, "juror", () -> desk.add(viewer, number, form, key), model, flash);
  }

  @PostMapping("/council")
  String addCouncil(
      Viewer viewer,
      @PathVariable String number,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return replies.to(
        viewer, number, "council", () -> desk.addCouncil(viewer, number, key), model, flash);
  }

  @PostMapping("/jurors/{id}/remove")
  String remove(
      Viewer viewer,
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return replies.to(
        viewer, number, "removed", () -> desk.remove(viewer, number, id, key), model, flash);
  }
}
