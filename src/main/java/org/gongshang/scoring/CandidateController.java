package org.gongshang.scoring;

import java.util.List;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is put forward in a scoring. */
@Controller("scoringCandidatePages")
@RequestMapping("/scorings/{number}")
class CandidateController {

  private static final String KEY = "_key";

  private final CandidateDesk desk;
  private final ScoringReplies replies;

  CandidateController(CandidateDesk desk, ScoringReplies replies) {
    this.desk = desk;
    this.replies = replies;
  }

  @PostMapping("/candidates")
  String add(
      Viewer viewer,
      @PathVariable String number,
      CandidateForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("candidate", form);
    return replies.to(
        viewer, number, "candidate", () -> desk.add(viewer, number, form, key), model, flash);
  }

  @PostMapping("/candidates/{id}/remove")
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

  @PostMapping("/offered")
  String takeUp(
      Viewer viewer,
      @PathVariable String number,
      @RequestParam(name = "id", required = false) @Nullable List<Long> ids,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    List<Long> chosen = ids == null ? List.of() : ids;
    return replies.chosen(
        viewer,
        number,
        new ScoringReplies.Chosen("id", chosen, "taken"),
        () -> desk.takeUp(viewer, number, chosen, key),
        model,
        flash);
  }

  @PostMapping("/proposals")
  String putForward(
      Viewer viewer,
      @PathVariable String number,
      @RequestParam(name = "source", required = false) @Nullable List<String> sources,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    List<String> chosen = sources == null ? List.of() : sources;
    return replies.chosen(
        viewer,
        number,
        new ScoringReplies.Chosen("source", chosen, "forward"),
        () -> desk.putForward(viewer, number, chosen, key),
        model,
        flash);
  }
}
