package org.gongshang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.TaskGone;
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

  private final Inbox inbox;
  private final Drafts drafts;
  private final TaskPages taskPages;

  DraftController(Inbox inbox, Drafts drafts, TaskPages taskPages) {
    this.inbox = inbox;
    this.drafts = drafts;
    this.taskPages = taskPages;
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
        return ResponseEntity.ok(new Saved(kept.version(), kept.savedAt()));
      }
      Drafts.Draft theirs = ((Drafts.Conflict) saved).theirs();
      return conflict(new Saved(theirs.version(), theirs.savedAt()));
    } catch (TaskGone gone) {
      return conflict(new Saved(version, null));
    }
  }

  private static ResponseEntity<Saved> conflict(Saved found) {
    return ResponseEntity.status(HttpStatus.CONFLICT).body(found);
  }

  /** What cannot be kept, because another device was first, is shown again and not lost. */
  @PostMapping(value = "/tasks/{id}/draft", params = "_leave")
  ModelAndView leave(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam("_draft") int version,
      HttpServletRequest request) {
    Typed typed = Typed.of(request.getParameterMap());
    if (keep(id, viewer, version, typed) instanceof Drafts.Kept) {
      return new ModelAndView("redirect:/tasks");
    }
    TaskPage both = taskPages.refused(id, viewer, typed, new Refusal("form.draft.other"));
    return new ModelAndView("workflow/task", Map.of("page", both), HttpStatus.CONFLICT);
  }

  private Drafts.Saved keep(String id, Viewer viewer, int version, Typed typed) {
    Inbox.OpenTask task = inbox.open(id, viewer);
    String deployment = task.row().formDeployment();
    return drafts.save(id, viewer.accountId(), deployment, version, typed.only(task.schema()));
  }

  /** Answer to the script: the version to save on next. */
  record Saved(int version, @Nullable Instant savedAt) {}
}
