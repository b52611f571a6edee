package org.gongshang.ballot;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers from the box, entered by two people. */
@Controller
@RequestMapping("/ballots/{id:\\d{1,18}}/papers")
class BoxController {

  private static final String VIEW = "ballot/papers";

  private final BoxPages pages;
  private final BoxDesk desk;
  private final BallotTasks tasks;

  BoxController(BoxPages pages, BoxDesk desk, BallotTasks tasks) {
    this.pages = pages;
    this.desk = desk;
    this.tasks = tasks;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable long id, Viewer viewer, @RequestParam(defaultValue = "") String name) {
    BoxPages.Page page = pages.page(id, viewer, BoxForm.EMPTY, name.strip());
    return new ModelAndView(VIEW, "page", page);
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable long id,
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      RedirectAttributes flash) {
    BoxForm form = BoxForm.of(request.getParameterMap());
    if (request.getParameter("find") != null) {
      // not by its address: votes have no place there
      return new ModelAndView(VIEW, "page", pages.page(id, viewer, form, name.strip()));
    }
    try {
      flash.addFlashAttribute("done", desk.enter(id, form, viewer, key));
      tasks.endIfDecided(id, viewer);
      return back(id);
    } catch (Refusal refusal) {
      return again(id, viewer, form, refusal);
    }
  }

  @PostMapping("/discard")
  ModelAndView discard(
      @PathVariable long id,
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key,
      RedirectAttributes flash) {
    try {
      flash.addFlashAttribute("done", desk.discard(id, viewer, key));
      return back(id);
    } catch (Refusal refusal) {
      return again(id, viewer, BoxForm.EMPTY, refusal);
    }
  }

  private static ModelAndView back(long id) {
    return new ModelAndView("redirect:/ballots/" + id + "/papers");
  }

  private ModelAndView again(long id, Viewer viewer, BoxForm form, Refusal refusal) {
    ModelAndView filled = new ModelAndView(VIEW, "page", pages.page(id, viewer, form, ""));
    filled.addObject("faults", refusal.all());
    filled.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return filled;
  }
}
