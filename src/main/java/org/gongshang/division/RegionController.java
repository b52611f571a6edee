package org.gongshang.division;

import java.time.LocalDate;
import org.gongshang.TypedDay;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/admin/regions")
class RegionController {

  private final RegionPages pages;

  RegionController(RegionPages pages) {
    this.pages = pages;
  }

  @GetMapping
  String tree(Viewer viewer, @RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("q", q);
    if (q.isBlank()) {
      model.addAttribute("tree", pages.tree(viewer));
    } else {
      model.addAttribute("found", pages.search(viewer, q));
    }
    return "division/tree";
  }

  @GetMapping("/{id}")
  String page(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String on,
      Model model) {
    model.addAttribute("page", pages.page(viewer, id));
    model.addAttribute("on", on);
    LocalDate day = TypedDay.of(on).orElse(null);
    if (day != null) {
      model.addAttribute("asked", day);
      model.addAttribute("asOf", pages.asOf(id, day));
    }
    return "division/region";
  }
}
