package org.gongshang.workflow.act;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
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

/** The page on which a task is handed on; a refused one comes back with what was typed. */
@Controller
@RequestMapping("/tasks/{id}/transfer")
class TransferController {

  private final Transfers transfers;
  private final Choices choices;
  private final TaskWords words;

  TransferController(Transfers transfers, Choices choices, TaskWords words) {
    this.transfers = transfers;
    this.choices = choices;
    this.words = words;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id, Viewer viewer) {
    return page(id, viewer, "", "", null);
  }

  @PostMapping
  ModelAndView pass(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "_key", defaultValue = "") String key) {
    try {
      return new ModelAndView("redirect:" + transfers.pass(id, viewer, to, reason, key));
    } catch (Refusal refusal) {
      ModelAndView again = page(id, viewer, to, reason, refusal);
      again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return again;
    }
  }

  private ModelAndView page(
      String id, Viewer viewer, String to, String reason, @Nullable Refusal refusal) {
    InboxRow row = transfers.row(id, viewer);
    List<ChoiceGroup> groups =
        choices.grouped(transfers.choices(row, viewer), row.regionId(), null);
    TransferPage page =
        new TransferPage(row, words.name(row.formId(), row.name()), groups, to, reason, refusal);
    return new ModelAndView("workflow/transfer", "page", page);
  }
}
