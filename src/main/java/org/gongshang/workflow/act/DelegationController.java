package org.gongshang.workflow.act;

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

/** Who acts for me, for whom I act. */
@Controller
@RequestMapping("/account/delegations")
class DelegationController {

  private static final String TEMPLATE = "workflow/delegations";
  private static final String HERE = "redirect:/account/delegations";

  private final DelegationDesk desk;
  private final DelegationPages pages;

  DelegationController(DelegationDesk desk, DelegationPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /**
   * @param mandate the one to be delegated; none while it has not been chosen
   */
  @GetMapping
  ModelAndView page(Viewer viewer, @RequestParam(defaultValue = "") String mandate) {
    DelegationForm form = mandate.isEmpty() ? null : DelegationForm.of(mandate);
    return new ModelAndView(TEMPLATE, "page", pages.page(viewer, form, null));
  }

  @PostMapping
  ModelAndView make(
      Viewer viewer,
      DelegationForm form,
      @RequestParam(name = "_key", defaultValue = "") String key,
      RedirectAttributes flash) {
    try {
      desk.make(viewer, form, key);
    } catch (Refusal refusal) {
      ModelAndView again = new ModelAndView(TEMPLATE, "page", pages.page(viewer, form, refusal));
      again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return again;
    }
    flash.addFlashAttribute("done", "people.delegation.made");
    return new ModelAndView(HERE);
  }

  @PostMapping("/{id}/end")
  String end(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
    try {
      desk.end(viewer, id);
      flash.addFlashAttribute("done", "people.delegation.ended");
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
    }
    return HERE;
  }
}
