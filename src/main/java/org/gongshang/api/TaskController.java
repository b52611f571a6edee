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

  TaskController(TaskList list, TaskBook tasks) {
    this.list = list;
    this.tasks = tasks;
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
}
