package org.gongshang.scoring;

import java.util.List;
import org.gongshang.FormReply;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A juror's sheet for one candidate. */
@Controller
@RequestMapping("/scorings/{number}/candidates/{id:\\d{1,18}}")
class SheetController {

  private final SheetPages pages;
  private final SheetDesk desk;

  SheetController(SheetPages pages, SheetDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping
  String sheet(Viewer viewer, @PathVariable String number, @PathVariable long id, Model model) {
    model.addAttribute("page", pages.page(viewer, number, id));
    return "scoring/sheet";
  }

  @PostMapping
  String score(
      Viewer viewer,
      @PathVariable String number,
      @PathVariable long id,
      SheetForm form,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    SheetPages.Page page = pages.page(viewer, number, id);
    model.addAttribute("page", page);
    model.addAttribute("form", form);
    return new FormReply(model, flash, refusal -> faults(page, form, refusal))
        .to(
            "scoring.done.saved",
            () -> desk.score(viewer, number, id, form, key),
            () -> "scoring/sheet");
  }

  private static List<?> faults(SheetPages.Page page, SheetForm form, Refusal refusal) {
    var typed = form.faults(page.criteria());
    return typed.isEmpty() ? refusal.all() : typed;
  }
}
