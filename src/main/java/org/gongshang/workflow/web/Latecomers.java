package org.gongshang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.TaskGone;
import org.gongshang.workflow.form.Typed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever acts on a task that is over is told who did it, with what they had typed. */
@ControllerAdvice(assignableTypes = {TaskController.class, DraftController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Latecomers {

  private final TaskPages taskPages;

  Latecomers(TaskPages taskPages) {
    this.taskPages = taskPages;
  }

  @ExceptionHandler(TaskGone.class)
  ModelAndView gone(TaskGone gone, HttpServletRequest request) throws TaskGone {
    Viewer viewer = Viewer.of(request);
    Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (viewer == null || !(path instanceof Map<?, ?> names)) {
      throw gone;
    }
    Typed typed = Typed.of(request.getParameterMap());
    DonePage page = taskPages.past(String.valueOf(names.get("id")), viewer, typed);
    return new ModelAndView("workflow/done", Map.of("page", page), HttpStatus.CONFLICT);
  }
}
