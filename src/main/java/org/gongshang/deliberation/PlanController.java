package org.gongshang.deliberation;

import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How an item of an agenda is to be voted on. */
@Controller
@RequestMapping("/sessions/{number}/agenda/items/{item:\\d{1,18}}/ballot")
class PlanController {

  private static final String VIEW = "deliberation/plan";

  private final PlanDesk desk;

  PlanController(PlanDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  ModelAndView page(@PathVariable String number, @PathVariable long item, Viewer viewer) {
    return new ModelAndView(VIEW, "plan", desk.page(number, item, viewer));
  }

  @PostMapping
  ModelAndView plan(
      @PathVariable String number,
      @PathVariable long item,
      PlanForm form,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Viewer viewer) {
    try {
      return new ModelAndView("redirect:" + desk.plan(number, item, form, viewer, key));
    } catch (Refusal refusal) {
      PlanDesk.Page page = desk.page(number, item, viewer);
      ModelAndView again =
          new ModelAndView(VIEW, "plan", new PlanDesk.Page(page.session(), page.item(), form));
      again.addObject("faults", refusal.all());
      again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return again;
    }
  }
}
