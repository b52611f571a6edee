package org.gongshang.demo;

import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.TaskGone;
import org.gongshang.workflow.Tasks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button of the demo on collective tasks and on pages of sessions: the others answer. */
@Controller
@Profile("demo")
class ChorusController {

  private final Tasks tasks;
  private final Subjects subjects;
  private final Chorus chorus;
  private final Once once;

  ChorusController(Tasks tasks, Subjects subjects, Chorus chorus, Once once) {
    this.tasks = tasks;
    this.subjects = subjects;
    this.chorus = chorus;
    this.once = once;
  }

  @PostMapping("/demo/tasks/{id}/others")
  String others(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key,
      @RequestParam(defaultValue = "task") String back,
      RedirectAttributes said) {
    InboxRow row;
    try {
      row = tasks.open(id, viewer).row();
    } catch (TaskGone over) {
      return "redirect:/tasks/" + id; // which says how it ended
    }
    if (once.first(viewer.accountId(), key, Act.of("others", id))) {
      said.addFlashAttribute("demoAnswered", chorus.answer(row, viewer));
    }
    return "redirect:"
        + (back.equals("session") ? subjects.get(row.businessKey()).link() : "/tasks/" + id);
  }
}
