package org.gongshang.workflow.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.form.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same to several tasks at once: first what, then the result of each. */
@Controller
@RequestMapping("/tasks/batch")
class BatchController {

  private static final String TEMPLATE = "workflow/batch";
  private static final String RESULT = "redirect:/tasks/batch/result";

  private final Batch batch;
  private final BatchPages pages;
  private final BatchOutcomes outcomes;

  BatchController(Batch batch, BatchPages pages, BatchOutcomes outcomes) {
    this.batch = batch;
    this.pages = pages;
    this.outcomes = outcomes;
  }

  @GetMapping
  ModelAndView page(
      Viewer viewer,
      @RequestParam(defaultValue = BatchPages.PASS) String act,
      @RequestParam(name = "task", defaultValue = "") List<String> ids,
      RedirectAttributes flash) {
    try {
      return shown(
          switch (act) {
            case BatchPages.COMPLETE -> pages.complete(ids, viewer, null);
            case BatchPages.URGE -> pages.urge(ids, viewer, "", null);
            default -> pages.pass(ids, viewer, "", "", null);
          });
    } catch (Refusal refusal) {
      flash.addFlashAttribute("actRefused", refusal);
      return new ModelAndView("redirect:/tasks");
    }
  }

  private static ModelAndView shown(BatchPage page) {
    return new ModelAndView(TEMPLATE, "page", page);
  }

  @PostMapping("/pass")
  ModelAndView pass(
      Viewer viewer,
      @RequestParam(name = "task", defaultValue = "") List<String> ids,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "_key", defaultValue = "") String key,
      RedirectAttributes flash) {
    try {
      Words.demanded(reason, "act.pass.reason.missing");
      if (to.isEmpty()) {
        throw new Refusal("act.pass.to.missing");
      }
      return done(batch.pass(ids, viewer, to, reason, key), viewer, flash);
    } catch (Refusal refusal) {
      return again(pages.pass(ids, viewer, to, reason, refusal));
    }
  }

  @PostMapping("/urge")
  ModelAndView urge(
      Viewer viewer,
      @RequestParam(name = "task", defaultValue = "") List<String> ids,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(name = "_key", defaultValue = "") String key,
      RedirectAttributes flash) {
    try {
      Words.demanded(words, "act.urge.words.missing");
      return done(batch.urge(ids, viewer, words, key), viewer, flash);
    } catch (Refusal refusal) {
      return again(pages.urge(ids, viewer, words, refusal));
    }
  }

  @PostMapping("/complete")
  ModelAndView complete(
      Viewer viewer,
      @RequestParam(name = "task", defaultValue = "") List<String> ids,
      @RequestParam(name = "_deployment", defaultValue = "") String deployment,
      @RequestParam(name = "_key", defaultValue = "") String key,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Typed typed = Typed.ofPage(request.getParameterMap());
    try {
      if (!pages.errors(batch.open(ids, viewer), viewer, typed).isEmpty()) {
        return again(pages.complete(ids, viewer, typed));
      }
      return done(batch.complete(ids, viewer, typed, deployment, key), viewer, flash);
    } catch (Refusal refusal) {
      flash.addFlashAttribute("actRefused", refusal);
      return new ModelAndView("redirect:/tasks");
    }
  }

  private static ModelAndView again(BatchPage page) {
    ModelAndView filled = shown(page);
    filled.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return filled;
  }

  private ModelAndView done(List<Batch.Result> results, Viewer viewer, RedirectAttributes flash) {
    flash.addFlashAttribute("outcomes", outcomes.of(results, viewer));
    return new ModelAndView(RESULT);
  }

  /** Once; whoever opens the page again finds the inbox. */
  @GetMapping("/result")
  String result(Viewer viewer, Model model) {
    return model.containsAttribute("outcomes") ? "workflow/batch-result" : "redirect:/tasks";
  }
}
