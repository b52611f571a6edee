package org.gongshang.ballot;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.form.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rules, result and receipts of ballots; a vote that its rule lets people change. */
@Controller
@RequestMapping("/ballots/{id:\\d{1,18}}")
class BallotController {

  private final BallotPages pages;

  BallotController(BallotPages pages) {
    this.pages = pages;
  }

  @GetMapping
  String page(@PathVariable long id, Viewer viewer, Model model) {
    model.addAttribute("page", pages.visible(id, viewer));
    return "ballot/page";
  }

  @GetMapping("/change")
  String change(@PathVariable long id, Viewer viewer, Model model) {
    model.addAttribute("change", pages.change(id, viewer, Typed.nothing(), List.of()));
    return "ballot/change";
  }

  @PostMapping("/change")
  ModelAndView change(
      @PathVariable long id,
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Typed typed = Typed.of(request.getParameterMap());
    try {
      String led = pages.replace(id, viewer, typed, key);
      flash.addFlashAttribute("done", "ballot.change.done");
      return new ModelAndView("redirect:" + led);
    } catch (FormRejected rejected) {
      return again(pages.change(id, viewer, typed, rejected.errors()));
    } catch (Refusal refusal) {
      return again(pages.change(id, viewer, typed, List.of())).addObject("refusal", refusal);
    }
  }

  private static ModelAndView again(BallotPages.Change change) {
    ModelAndView filled = new ModelAndView("ballot/change", "change", change);
    filled.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return filled;
  }
}
