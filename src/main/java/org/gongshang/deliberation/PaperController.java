package org.gongshang.deliberation;

import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Papers of a session, to be printed. */
@Controller
@RequestMapping("/sessions/{number}")
class PaperController {

  private final SessionPapers papers;

  PaperController(SessionPapers papers) {
    this.papers = papers;
  }

  @GetMapping("/sign-in-sheet")
  String signInSheet(@PathVariable String number, Viewer viewer, Model model) {
    model.addAttribute("sheet", papers.signInSheet(number, viewer));
    return "deliberation/sign-in-sheet";
  }

  @GetMapping("/items/{position:\\d{1,4}}/ballot-paper")
  String ballotPaper(
      @PathVariable String number, @PathVariable int position, Viewer viewer, Model model) {
    model.addAttribute("paper", papers.ballotPaper(number, position, viewer));
    return "deliberation/ballot-paper";
  }

  @GetMapping("/items/{position:\\d{1,4}}/resolution")
  String resolution(
      @PathVariable String number, @PathVariable int position, Viewer viewer, Model model) {
    model.addAttribute("paper", papers.resolution(number, position, viewer));
    return "deliberation/resolution";
  }
}
