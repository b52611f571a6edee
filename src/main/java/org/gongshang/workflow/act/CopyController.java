package org.gongshang.workflow.act;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Matter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a matter is given others to read. */
@Controller
@RequestMapping("/matters/{number}/copies")
class CopyController {

  private final Copies copies;
  private final Regions regions;

  CopyController(Copies copies, Regions regions) {
    this.copies = copies;
    this.regions = regions;
  }

  /**
   * The page.
   *
   * @param q what is looked for
   * @param blank whether nothing was typed to be looked for
   */
  public record Page(
      Matter matter,
      List<ChoiceGroup.Choice> copies,
      String q,
      boolean blank,
      List<ChoiceGroup.Choice> found) {}

  @GetMapping
  String page(
      @PathVariable String number,
      Viewer viewer,
      @RequestParam(name = "q", required = false) @Nullable String asked,
      Model model) {
    String q = asked == null ? "" : asked.strip();
    Matter matter = copies.matter(number, viewer);
    List<ChoiceGroup.Choice> with =
        copies.of(matter.number()).stream()
            .map(each -> ChoiceGroup.Choice.of(each, regions))
            .toList();
    List<ChoiceGroup.Choice> found =
        copies.found(q).stream()
            .map(each -> ChoiceGroup.Choice.of(each, regions))
            .filter(choice -> !with.contains(choice))
            .toList();
    model.addAttribute("page", new Page(matter, with, q, asked != null && q.isBlank(), found));
    return "workflow/copies";
  }

  @PostMapping
  String add(
      @PathVariable String number,
      Viewer viewer,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(name = "_key", defaultValue = "") String key,
      RedirectAttributes flash) {
    try {
      copies.add(number, viewer, holder, key);
      flash.addFlashAttribute("done", "act.copy.done");
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
    }
    return here(number);
  }

  @PostMapping("/remove")
  String remove(
      @PathVariable String number, Viewer viewer, @RequestParam(defaultValue = "") String holder) {
    copies.remove(number, viewer, holder);
    return here(number);
  }

  private static String here(String number) {
    return "redirect:/matters/" + number + "/copies";
  }
}
