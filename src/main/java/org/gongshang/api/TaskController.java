package org.gongshang.api;

import org.gongshang.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiTasks")
@RequestMapping("/api/v1/tasks")
class TaskController {

  private final TaskList list;
  private final TaskBook tasks;
  private final Handing handing;

  TaskController(TaskList list, TaskBook tasks, Handing handing) {
    this.list = list;
    this.tasks = tasks;
    this.handing = handing;
  }

  @GetMapping
  TaskAnswers.TaskList list(Viewer viewer, @ModelAttribute TaskList.Query query) {
    return list.of(viewer, query);
  }

  @GetMapping("/{id}")
  TaskAnswers.Whole task(@PathVariable String id, Viewer viewer) {
    return tasks.open(id, viewer);
  }

  @PostMapping("/{id}/submission")
  TaskAnswers.Done submit(
      @PathVariable String id,
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody Filled filled) {
    return tasks.submit(id, viewer, filled, IdempotencyKey.of("task " + id, key));
  }

  /** To whom the caller may hand the task. */
  @GetMapping("/{id}/transfer")
  Handing.Choices choices(@PathVariable String id, Viewer viewer) {
    return handing.choices(id, viewer);
  }

  @PostMapping("/{id}/transfer")
  TaskAnswers.Done transfer(
      @PathVariable String id,
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody Handing.Transfer sent) {
    return handing.transfer(id, viewer, sent, IdempotencyKey.of("transfer " + id, key));
  }

  @PostMapping("/{id}/urge")
  TaskAnswers.Done urge(
      @PathVariable String id,
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody Handing.Line sent) {
    return handing.urge(id, viewer, sent, IdempotencyKey.of("urge " + id, key));
  }
}
