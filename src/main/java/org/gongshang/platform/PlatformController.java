package org.gongshang.platform;

import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/platforms")
class PlatformController {

  private final PlatformPages pages;

  PlatformController(PlatformPages pages) {
    this.pages = pages;
  }

  @GetMapping
  String list(Viewer viewer, @RequestParam(required = false) @Nullable Long region, Model model) {
    model.addAttribute("page", pages.list(viewer, region));
    return "platform/list";
  }

  @GetMapping("/{id}")
  String page(Viewer viewer, @PathVariable long id, Model model) {
    model.addAttribute("page", pages.page(viewer, id));
    return "platform/page";
  }
}
