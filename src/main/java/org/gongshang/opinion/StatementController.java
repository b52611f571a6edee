package org.gongshang.opinion;

import org.gongshang.FormReply;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Statements of a round: written, looked at, reacted to. */
@Controller("opinionStatementPages")
@RequestMapping("/opinion-rounds/{id}")
class StatementController {

  private final RoundPages pages;
  private final Statements statements;
  private final Reactions reactions;
  private final TaskDesk tasks;

  StatementController(
      RoundPages pages, Statements statements, Reactions reactions, TaskDesk tasks) {
    this.pages = pages;
    this.statements = statements;
    this.reactions = reactions;
    this.tasks = tasks;
  }

  @PostMapping("/statements")
  String add(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(name = RoundController.KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("typed", body);
    return new FormReply(
            model, flash, refusal -> OpinionFaults.at("body", "opinion.statement.", refusal))
        .to(
            pages.runs(viewer, id) ? "opinion.done.added" : "opinion.done.offered",
            () -> statements.add(viewer, id, body, key) + "#statements",
            () -> page(viewer, id, model));
  }

  @PostMapping("/statements/{statement}/decision")
  String decide(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long statement,
      @RequestParam(defaultValue = "false") boolean accept,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = RoundController.KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("decided", statement);
    model.addAttribute("reason", reason);
    return new FormReply(
            model,
            flash,
            refusal -> OpinionFaults.at("reason" + statement, "opinion.reason.", refusal))
        .to(
            "opinion.done." + (accept ? "accepted" : "refused"),
            () -> statements.decide(viewer, id, statement, accept, reason, key) + "#statements",
            () -> page(viewer, id, model));
  }

  private String page(Viewer viewer, long id, Model model) {
    model.addAttribute("page", pages.page(viewer, id));
    return "opinion/page";
  }

  @GetMapping("/react")
  String react(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean list,
      @RequestParam(defaultValue = "0") long skip,
      Model model) {
    model.addAttribute("page", pages.desk(viewer, id, skip));
    model.addAttribute("list", list);
    return "opinion/react";
  }

  @PostMapping("/statements/{statement}/reaction")
  String react(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long statement,
      @RequestParam(defaultValue = "") String side,
      @RequestParam(defaultValue = "false") boolean list,
      Model model,
      RedirectAttributes flash) {
    return new FormReply(model, flash)
        .to(
            "opinion.react.saved",
            () -> {
              reactions.react(viewer, id, statement, Reactions.side(side));
              return OpinionRound.path(id) + (list ? "/react?list=true#s" + statement : "/react");
            },
            () -> react(viewer, id, list, 0, model));
  }

  /** The person is done; the round leaves their inbox. */
  @PostMapping("/finish")
  String finish(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(name = RoundController.KEY, defaultValue = "") String key) {
    pages.desk(viewer, id, 0);
    pages
        .task(viewer, id)
        .ifPresent(
            task ->
                tasks.submit(task.taskId(), viewer, Typed.nothing(), task.formDeployment(), key));
    return "redirect:" + OpinionRound.path(id);
  }
}
