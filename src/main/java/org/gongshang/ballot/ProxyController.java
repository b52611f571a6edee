package org.gongshang.ballot;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.form.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The vote of somebody absent, cast by whom they have given a written mandate. */
@Controller
@RequestMapping("/ballots/{id:\\d{1,18}}/for/{account:\\d{1,18}}")
class ProxyController {

  private static final String VIEW = "ballot/proxy";

  private final ProxyDesk desk;
  private final BallotTasks tasks;

  ProxyController(ProxyDesk desk, BallotTasks tasks) {
    this.desk = desk;
    this.tasks = tasks;
  }

  @GetMapping
  ModelAndView page(@PathVariable long id, @PathVariable long account, Viewer viewer) {
    return new ModelAndView(
        VIEW, "page", desk.page(id, account, viewer, Typed.nothing(), List.of()));
  }

  @PostMapping
  ModelAndView cast(
      @PathVariable long id,
      @PathVariable long account,
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key,
      HttpServletRequest request) {
    Typed typed = Typed.of(request.getParameterMap());
    try {
      String led = desk.cast(id, account, viewer, typed, key);
      tasks.endIfDecided(id, viewer);
      return new ModelAndView("redirect:" + led);
    } catch (FormRejected rejected) {
      return again(desk.page(id, account, viewer, typed, rejected.errors()));
    } catch (Refusal refusal) {
      return again(desk.page(id, account, viewer, typed, List.of())).addObject("refusal", refusal);
    }
  }

  private static ModelAndView again(ProxyDesk.Page page) {
    ModelAndView filled = new ModelAndView(VIEW, "page", page);
    filled.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return filled;
  }
}
