package org.gongshang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.OpenTask;
import org.gongshang.workflow.Seen;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.TaskGone;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.form.FormUploads;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TaskController {

  private final Tasks tasks;
  private final TaskDesk desk;
  private final InboxPages inboxPages;
  private final JustDone justDone;
  private final TaskPages taskPages;
  private final FormUploads uploads;

  TaskController(
      Tasks tasks,
      TaskDesk desk,
      InboxPages inboxPages,
      JustDone justDone,
      TaskPages taskPages,
      FormUploads uploads) {
    this.tasks = tasks;
    this.desk = desk;
    this.inboxPages = inboxPages;
    this.justDone = justDone;
    this.taskPages = taskPages;
    this.uploads = uploads;
  }

  @GetMapping("/")
  String home() {
    return "redirect:/tasks";
  }

  @GetMapping("/tasks")
  String inbox(
      Viewer viewer,
      @RequestParam(defaultValue = "todo") String tab,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String when,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(defaultValue = "false") boolean below,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String did,
      @RequestParam(required = false) @Nullable String passed,
      Model model) {
    var query =
        new InboxPage.Query(
            blank(stage), blank(when), id(region), blank(text), below, blank(status));
    model.addAttribute(
        "page",
        List.of("done", "started").contains(tab)
            ? inboxPages.log(tab, viewer, query, after)
            : inboxPages.todo(viewer, query, after, led(did, passed, viewer)));
    return "workflow/inbox";
  }

  private InboxPage.@Nullable Did led(
      @Nullable String did, @Nullable String passed, Viewer viewer) {
    if (passed != null) {
      return justDone.passed(passed, viewer);
    }
    return did == null ? null : justDone.did(did, viewer);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable Long id(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  @GetMapping("/tasks/{id}")
  ModelAndView task(@PathVariable String id, Viewer viewer) {
    try {
      return new ModelAndView("workflow/task", "page", taskPages.open(id, viewer));
    } catch (TaskGone gone) {
      return new ModelAndView("workflow/done", "page", taskPages.past(id, viewer, Typed.nothing()));
    }
  }

  @PostMapping("/tasks/{id}")
  ModelAndView submit(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key,
      @RequestParam(name = "_deployment", defaultValue = "") String deployment,
      @RequestParam(value = "_confirmed", defaultValue = "false") boolean confirmed,
      HttpServletRequest request) {
    Typed typed = Typed.ofPage(request.getParameterMap());
    String sent = typed.sent();
    try {
      if (request instanceof MultipartHttpServletRequest multipart) {
        sent += FormUploads.sent(multipart.getMultiFileMap());
        OpenTask task = tasks.open(id, viewer);
        FormUploads.Uploaded kept =
            uploads.take(task.schema(), typed, multipart.getMultiFileMap(), viewer.accountId());
        typed = kept.typed();
        if (!kept.errors().isEmpty()) {
          throw new FormRejected(kept.errorsAnd(tasks.errors(task, typed, viewer)));
        }
      }
      if (!confirmed && taskPages.asksBack(id, viewer, typed)) {
        return new ModelAndView("workflow/confirm", "page", taskPages.filled(id, viewer, typed));
      }
      return new ModelAndView("redirect:" + desk.submit(id, viewer, typed, deployment, key, sent));
    } catch (FormRejected rejected) {
      return again(
          taskPages.rejected(id, viewer, typed, rejected.errors()),
          HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (Refusal refusal) {
      return refused(id, viewer, typed, refusal);
    } catch (TaskGone gone) {
      return tooLate(id, viewer, typed);
    }
  }

  private ModelAndView refused(String id, Viewer viewer, Typed typed, Refusal refusal) {
    try {
      boolean added = refusal.key().equals(Seen.ADDED);
      return again(
          taskPages.refused(id, viewer, typed, refusal),
          added ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (TaskGone gone) {
      return tooLate(id, viewer, typed);
    }
  }

  private ModelAndView tooLate(String id, Viewer viewer, Typed typed) {
    ModelAndView page =
        new ModelAndView("workflow/done", "page", taskPages.past(id, viewer, typed));
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static ModelAndView again(TaskPage page, HttpStatus status) {
    ModelAndView filled = new ModelAndView("workflow/task", "page", page);
    filled.setStatus(status);
    return filled;
  }

  @PostMapping("/tasks/{id}/claim")
  String claim(@PathVariable String id, Viewer viewer) {
    desk.claim(id, viewer);
    return "redirect:/tasks/" + id;
  }

  @PostMapping("/tasks/{id}/release")
  String release(@PathVariable String id, Viewer viewer) {
    desk.release(id, viewer);
    return "redirect:/tasks";
  }

  /** Asks back before a round is ended; nothing to ask where it cannot be. */
  @GetMapping("/tasks/{id}/close")
  ModelAndView closing(@PathVariable String id, Viewer viewer) {
    try {
      TaskPage page = taskPages.open(id, viewer);
      return page.chair() && page.obstacle() == null
          ? new ModelAndView("workflow/close", "page", page)
          : new ModelAndView("redirect:/tasks/" + id);
    } catch (TaskGone gone) {
      return new ModelAndView("redirect:/tasks/" + id);
    }
  }

  @PostMapping("/tasks/{id}/close")
  String close(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key) {
    return "redirect:" + desk.close(id, viewer, key);
  }
}
