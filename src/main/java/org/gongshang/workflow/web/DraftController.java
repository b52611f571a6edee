package org.gongshang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.OpenTask;
import org.gongshang.workflow.TaskGone;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Saves what is being typed, by script every few seconds or by the button 先退出. */
@Controller
class DraftController {

  private final Tasks tasks;
  private final Drafts drafts;
  private final TaskPages taskPages;
  private final TaskWords words;

  DraftController(Tasks tasks, Drafts drafts, TaskPages taskPages, TaskWords words) {
    this.tasks = tasks;
    this.drafts = drafts;
    this.taskPages = taskPages;
    this.words = words;
  }

  @PostMapping("/tasks/{id}/draft")
  @ResponseBody
  ResponseEntity<Saved> save(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam("_draft") int version,
      HttpServletRequest request) {
    try {
      Drafts.Saved saved = keep(id, viewer, version, Typed.of(request.getParameterMap()));
      if (saved instanceof Drafts.Kept kept) {
        return ResponseEntity.ok(new Saved(kept.version(), kept.savedAt(), null));
      }
      Drafts.Draft theirs = ((Drafts.Conflict) saved).theirs();
      return conflict(new Saved(theirs.version(), theirs.savedAt(), null));
    } catch (TaskGone gone) {
      return conflict(new Saved(version, null, null));
    } catch (Refusal refusal) {
      String why = words.refusal(refusal.key(), refusal.args());
      return ResponseEntity.unprocessableEntity().body(new Saved(version, null, why));
    }
  }

  private static ResponseEntity<Saved> conflict(Saved found) {
    return ResponseEntity.status(HttpStatus.CONFLICT).body(found);
  }

  /** What cannot be kept, perhaps because another device was first, is shown again and not lost. */
  @PostMapping(value = "/tasks/{id}/draft", params = "_leave")
  ModelAndView leave(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam("_draft") int version,
      HttpServletRequest request) {
    Typed typed = Typed.of(request.getParameterMap());
    try {
      if (keep(id, viewer, version, typed) instanceof Drafts.Kept) {
        return new ModelAndView("redirect:/tasks");
      }
    } catch (Refusal refusal) {
      return again(id, viewer, typed, refusal, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return again(id, viewer, typed, new Refusal("form.draft.other"), HttpStatus.CONFLICT);
  }

  private ModelAndView again(
      String id, Viewer viewer, Typed typed, Refusal refusal, HttpStatus status) {
    TaskPage both = taskPages.refused(id, viewer, typed, refusal);
    return new ModelAndView("workflow/task", Map.of("page", both), status);
  }

  private Drafts.Saved keep(String id, Viewer viewer, int version, Typed typed) {
    OpenTask task = tasks.open(id, viewer);
    if (task.answered()) {
      throw new Refusal("round.alreadyAnswered");
    }
    if (task.secret()) {
      throw new Refusal("form.draft.secret");
    }
    String deployment = task.row().formDeployment();
    return drafts.save(id, viewer.accountId(), deployment, version, typed.only(task.schema()));
  }

  /**
   * Answer to the script.
   *
   * @param version to save on next
   * @param refused why it was not kept, in words
   */
  record Saved(int version, @Nullable Instant savedAt, @Nullable String refused) {}
}
