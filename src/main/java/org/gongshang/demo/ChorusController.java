package org.gongshang.demo;

import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The button of the demo on collective tasks: the others answer. */
@Controller
@Profile("demo")
class ChorusController {

  private final Inbox inbox;
  private final Chorus chorus;
  private final Once once;

  ChorusController(Inbox inbox, Chorus chorus, Once once) {
    this.inbox = inbox;
    this.chorus = chorus;
    this.once = once;
  }

  @PostMapping("/demo/tasks/{id}/others")
  String others(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key) {
    Inbox.OpenTask task = inbox.open(id, viewer);
    if (once.first(viewer.accountId(), key, Act.of("others", id))) {
      chorus.answer(task.row(), viewer);
    }
    return "redirect:/tasks/" + id;
  }
}
