package org.gongshang.council.web;

import org.gongshang.FormReply;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/councils")
class CouncilController {

  private final CouncilPages pages;
  private final CouncilDesk desk;

  CouncilController(CouncilPages pages, CouncilDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping
  String list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "0") long after,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute("first", code.isEmpty());
    model.addAttribute("list", pages.list(viewer, q, code, after));
    return "council/list";
  }

  @GetMapping("/new")
  String newPage(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("q", q);
    model.addAttribute("places", pages.without(viewer, q));
    return "council/open";
  }

  @PostMapping
  String open(
      Viewer viewer,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return new FormReply(model, flash)
        .to(
            "council.opened",
            () -> desk.open(viewer, region, key),
            () -> newPage(viewer, q, model));
  }

  @GetMapping("/{id:\\d{1,18}}")
  String page(Viewer viewer, @PathVariable long id, Model model) {
    model.addAttribute("page", pages.page(viewer, id));
    return "council/council";
  }
}
