package org.gongshang.deliberation;

import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sessions of councils. */
@Controller
@RequestMapping("/sessions")
class SessionController {

  private final SessionPages pages;
  private final ItemOpinions opinions;

  SessionController(SessionPages pages, ItemOpinions opinions) {
    this.pages = pages;
    this.opinions = opinions;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    model.addAttribute("list", pages.list(viewer));
    return "deliberation/sessions";
  }

  @GetMapping("/{number}")
  String page(@PathVariable String number, Viewer viewer, Model model) {
    SessionPages.Page page = pages.visible(number, viewer);
    model.addAttribute("page", page);
    model.addAttribute("opinions", opinions.of(page.items(), viewer));
    return "deliberation/session";
  }
}
