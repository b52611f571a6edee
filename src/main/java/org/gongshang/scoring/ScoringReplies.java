package org.gongshang.scoring;

import java.util.List;
import java.util.function.Supplier;
import org.gongshang.FieldFault;
import org.gongshang.FormReply;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What whoever prepares a scoring is answered. */
@Component
class ScoringReplies {

  private final ScoringPages pages;

  ScoringReplies(ScoringPages pages) {
    this.pages = pages;
  }

  /** Leads on, or shows the page again with what was wrong. */
  String to(
      Viewer viewer,
      String number,
      String what,
      Supplier<String> act,
      Model model,
      RedirectAttributes flash) {
    return new FormReply(model, flash)
        .to("scoring.done." + what, act, () -> shown(viewer, number, model));
  }

  /** The same for a list to choose from; what is wrong is told there, and ticks are kept. */
  String chosen(
      Viewer viewer,
      String number,
      Chosen chosen,
      Supplier<String> act,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("ticked", chosen.values());
    return new FormReply(model, flash, refusal -> List.of(new FieldFault(chosen.field(), refusal)))
        .to("scoring.done." + chosen.done(), act, () -> shown(viewer, number, model));
  }

  /**
   * What somebody ticked.
   *
   * @param field of the form
   * @param done names what was done
   */
  record Chosen(String field, List<?> values, String done) {}

  String shown(Viewer viewer, String number, Model model) {
    model.addAttribute("page", pages.page(viewer, number));
    return "scoring/page";
  }
}
