package org.gongshang.scoring;

import org.gongshang.FormReply;
import org.gongshang.people.Keepers;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scorings: what is put forward, who scores it, and the shortlist. */
@Controller
@RequestMapping("/scorings")
class ScoringController {

  private static final String KEY = "_key";
  private static final String FORM = "scoring/form";

  private final ScoringLists lists;
  private final Preparation preparation;
  private final ScoringDesk desk;
  private final ScoringReplies replies;
  private final Keepers keepers;

  ScoringController(
      ScoringLists lists,
      Preparation preparation,
      ScoringDesk desk,
      ScoringReplies replies,
      Keepers keepers) {
    this.lists = lists;
    this.preparation = preparation;
    this.desk = desk;
    this.replies = replies;
    this.keepers = keepers;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    model.addAttribute("page", lists.of(viewer));
    return "scoring/list";
  }

  @GetMapping("/new")
  String begin(Viewer viewer, @RequestParam long region, Model model) {
    model.addAttribute("region", keepers.kept(viewer, region));
    model.addAttribute("form", ScoringForm.EMPTY);
    return FORM;
  }

  @PostMapping
  String begin(
      Viewer viewer,
      @RequestParam long region,
      ScoringForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("region", keepers.kept(viewer, region));
    model.addAttribute("form", form);
    return new FormReply(model, flash).to(() -> desk.begin(viewer, region, form, key), () -> FORM);
  }

  @GetMapping("/{number}")
  String page(Viewer viewer, @PathVariable String number, Model model) {
    return replies.shown(viewer, number, model);
  }

  @GetMapping("/{number}/change")
  String change(Viewer viewer, @PathVariable String number, Model model) {
    Scoring scoring = preparation.kept(viewer, number);
    model.addAttribute("scoring", scoring);
    model.addAttribute("form", ScoringForm.of(scoring));
    return FORM;
  }

  @PostMapping("/{number}/change")
  String change(
      Viewer viewer,
      @PathVariable String number,
      ScoringForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("scoring", preparation.kept(viewer, number));
    model.addAttribute("form", form);
    return new FormReply(model, flash).to(() -> desk.change(viewer, number, form, key), () -> FORM);
  }

  @PostMapping("/{number}/criteria")
  String addCriterion(
      Viewer viewer,
      @PathVariable String number,
      CriterionForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("criterion", form);
    return replies.to(
        viewer,
        number,
        "criterion",
        () -> desk.addCriterion(viewer, number, form, key),
        model,
        flash);
  }

  @PostMapping("/{number}/criteria/{id}/remove")
  String removeCriterion(
      Viewer viewer,
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return replies.to(
        viewer,
        number,
        "removed",
        () -> desk.removeCriterion(viewer, number, id, key),
        model,
        flash);
  }
}
