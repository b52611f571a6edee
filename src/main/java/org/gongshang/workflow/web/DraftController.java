package org.gongshang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Saves what is being typed, by script every few seconds or by the button 先退出. */
@Controller
class DraftController {

  private final Inbox inbox;
  private final Drafts drafts;

  DraftController(Inbox inbox, Drafts drafts) {
    this.inbox = inbox;
    this.drafts = drafts;
  }

  @PostMapping("/tasks/{id}/draft")
  @ResponseBody
  ResponseEntity<Saved> save(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam("_draft") int version,
      HttpServletRequest request) {
    Drafts.Saved saved = keep(id, viewer, version, request);
    if (saved instanceof Drafts.Kept kept) {
      return ResponseEntity.ok(new Saved(kept.version(), kept.savedAt()));
    }
    Drafts.Draft theirs = ((Drafts.Conflict) saved).theirs();
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .body(new Saved(theirs.version(), theirs.savedAt()));
  }

  @PostMapping(value = "/tasks/{id}/draft", params = "_leave")
  String leave(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam("_draft") int version,
      HttpServletRequest request) {
    keep(id, viewer, version, request);
    return "redirect:/tasks";
  }

  private Drafts.Saved keep(String id, Viewer viewer, int version, HttpServletRequest request) {
    Inbox.OpenTask task = inbox.open(id, viewer);
    Typed typed = Typed.of(request.getParameterMap()).only(task.schema());
    return drafts.save(id, viewer.accountId(), task.row().formDeployment(), version, typed);
  }

  /** Answer to the script: the version to save on next. */
  record Saved(int version, Instant savedAt) {}
}
