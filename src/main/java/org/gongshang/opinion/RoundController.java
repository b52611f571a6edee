package org.gongshang.opinion;

import java.util.function.Supplier;
import org.gongshang.FormReply;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rounds of opinions: those who run them prepare, open and close; others read. */
@Controller("opinionRoundPages")
@RequestMapping("/opinion-rounds")
class RoundController {

  static final String KEY = "_key";

  private final RoundPages pages;
  private final OpinionRounds rounds;
  private final OpinionRights rights;

  RoundController(RoundPages pages, OpinionRounds rounds, OpinionRights rights) {
    this.pages = pages;
    this.rounds = rounds;
    this.rights = rights;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    model.addAttribute("page", pages.list(viewer));
    return "opinion/list";
  }

  @GetMapping("/new")
  String prepare(
      Viewer viewer,
      @RequestParam(required = false) @Nullable Long region,
      @RequestParam(required = false) @Nullable String matter,
      Model model) {
    model.addAttribute("region", pages.begun(viewer, region));
    return form(new RoundForm(matter, null, null, null, null, null), model);
  }

  @PostMapping
  String prepare(
      Viewer viewer,
      @RequestParam long region,
      RoundForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    rights.demandRuns(viewer, region);
    model.addAttribute("region", pages.begun(viewer, region));
    return saved(() -> rounds.prepare(viewer, region, form, key), form, model, flash);
  }

  @GetMapping("/{id}/change")
  String change(Viewer viewer, @PathVariable long id, Model model) {
    OpinionRound round = about(viewer, id, model);
    if (round.state() != RoundState.PREPARED) {
      return "redirect:" + round.path();
    }
    return form(pages.form(viewer, id), model);
  }

  @PostMapping("/{id}/change")
  String change(
      Viewer viewer,
      @PathVariable long id,
      RoundForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    about(viewer, id, model);
    return saved(() -> rounds.change(viewer, id, form, key), form, model, flash);
  }

  private OpinionRound about(Viewer viewer, long id, Model model) {
    OpinionRound round = pages.run(viewer, id);
    model.addAttribute("round", round);
    model.addAttribute("region", pages.begun(viewer, round.regionId()));
    return round;
  }

  private static String form(RoundForm form, Model model) {
    model.addAttribute("form", form);
    return "opinion/form";
  }

  private static String saved(
      Supplier<String> act, RoundForm form, Model model, RedirectAttributes flash) {
    return new FormReply(model, flash).to("opinion.done.saved", act, () -> form(form, model));
  }

  @GetMapping("/{id}")
  String page(Viewer viewer, @PathVariable long id, Model model) {
    return shown(viewer, id, model);
  }

  private String shown(Viewer viewer, long id, Model model) {
    model.addAttribute("page", pages.page(viewer, id));
    return "opinion/page";
  }

  @GetMapping("/{id}/result")
  String result(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String by,
      Model model) {
    model.addAttribute("page", pages.result(viewer, id, by));
    return "opinion/result";
  }

  @PostMapping("/{id}/open")
  String open(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return led(viewer, id, () -> rounds.open(viewer, id, key), "opened", model, flash);
  }

  @PostMapping("/{id}/close")
  String close(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return led(viewer, id, () -> rounds.close(viewer, id, key), "closed", model, flash);
  }

  private String led(
      Viewer viewer,
      long id,
      Supplier<String> act,
      String what,
      Model model,
      RedirectAttributes flash) {
    return new FormReply(model, flash)
        .to("opinion.done." + what, act, () -> shown(viewer, id, model));
  }
}
