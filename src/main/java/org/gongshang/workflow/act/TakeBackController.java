package org.gongshang.workflow.act;

import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.PastTask;
import org.gongshang.workflow.TakeBacks;
import org.gongshang.workflow.web.TaskWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes back what one has just handed in, with a reason. */
@Controller
@RequestMapping("/tasks/{id}/take-back")
class TakeBackController {

  private final TakeBacks takeBacks;
  private final TaskWords words;

  TakeBackController(TakeBacks takeBacks, TaskWords words) {
    this.takeBacks = takeBacks;
    this.words = words;
  }

  /**
   * The page.
   *
   * @param name of the task in the reader's language
   * @param ever whether tasks of this kind can be taken back at all
   * @param open whether it can still be taken back
   */
  public record Page(
      PastTask task,
      String name,
      boolean ever,
      boolean open,
      String reason,
      @Nullable Refusal refusal) {}

  @GetMapping
  ModelAndView form(@PathVariable String id, Viewer viewer) {
    return page(id, viewer, "", null);
  }

  @PostMapping
  ModelAndView takeBack(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "_key", defaultValue = "") String key) {
    try {
      String kept = Words.demanded(reason, "act.reason.missing");
      return new ModelAndView("redirect:" + takeBacks.takeBack(id, viewer, kept, key));
    } catch (Refusal refusal) {
      ModelAndView again = page(id, viewer, reason, refusal);
      again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return again;
    }
  }

  private ModelAndView page(String id, Viewer viewer, String reason, @Nullable Refusal refusal) {
    PastTask past = takeBacks.mine(id, viewer);
    Page page =
        new Page(
            past,
            words.name(past.formId(), past.name()),
            takeBacks.isEver(past),
            takeBacks.isOpen(past, viewer),
            reason,
            refusal);
    return new ModelAndView("workflow/take-back", "page", page);
  }
}
