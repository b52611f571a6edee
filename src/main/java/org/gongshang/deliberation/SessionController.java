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

  SessionController(SessionPages pages) {
    this.pages = pages;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    model.addAttribute("list", pages.list(viewer));
    return "deliberation/sessions";
  }

  @GetMapping("/{number}")
  String page(@PathVariable String number, Viewer viewer, Model model) {
    model.addAttribute("page", pages.visible(number, viewer));
    return "deliberation/session";
  }

  @GetMapping("/{number}/ballots/{round:\\d{1,18}}")
  String ballot(@PathVariable String number, @PathVariable long round, Viewer viewer, Model model) {
    model.addAttribute("receipts", pages.receipts(number, round, viewer));
    return "deliberation/ballot";
  }
}
