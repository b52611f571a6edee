package org.gongshang.workflow.act;

import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.Urger;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which those who hold a task are urged, and their answer. */
@Controller
@RequestMapping("/tasks/{id}")
class UrgeController {

  private final Urging urging;
  private final Subjects subjects;
  private final TaskWords words;

  UrgeController(Urging urging, Subjects subjects, TaskWords words) {
    this.urging = urging;
    this.subjects = subjects;
    this.words = words;
  }

  /**
   * The page.
   *
   * @param name of the task in the reader's language
   * @param supervises whether the viewer is answered
   * @param back page of what the task is about
   */
  public record Page(
      InboxRow task,
      String name,
      boolean supervises,
      String back,
      String words,
      @Nullable Refusal refusal) {}

  @GetMapping("/urge")
  ModelAndView form(@PathVariable String id, Viewer viewer) {
    return page(id, viewer, "", null);
  }

  @PostMapping("/urge")
  ModelAndView urge(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(name = "_key", defaultValue = "") String key) {
    try {
      return new ModelAndView("redirect:" + urging.urge(id, viewer, words, key));
    } catch (Refusal refusal) {
      ModelAndView again = page(id, viewer, words, refusal);
      again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return again;
    }
  }

  private ModelAndView page(String id, Viewer viewer, String typed, @Nullable Refusal refusal) {
    InboxRow row = urging.row(id, viewer);
    Page page =
        new Page(
            row,
            words.name(row.formId(), row.name()),
            urging.right(row, viewer) == Urger.OFFICIAL,
            subjects.link(row.subjectKey()),
            typed,
            refusal);
    return new ModelAndView("workflow/urge", "page", page);
  }

  @PostMapping("/urges/{urge}/answer")
  String answer(
      @PathVariable String id,
      @PathVariable long urge,
      Viewer viewer,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(name = "_key", defaultValue = "") String key,
      RedirectAttributes flash) {
    try {
      return "redirect:" + urging.answer(id, urge, viewer, words, key);
    } catch (Refusal refusal) {
      flash.addFlashAttribute("actRefused", refusal);
      return "redirect:/tasks/" + id;
    }
  }
}
