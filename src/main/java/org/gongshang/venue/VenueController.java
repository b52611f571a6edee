package org.gongshang.venue;

import java.util.function.Supplier;
import org.gongshang.Refusal;
import org.gongshang.people.Keepers;
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

/** Venues and their weeks; those who keep them add, change and withdraw them. */
@Controller
@RequestMapping("/venues")
class VenueController {

  private static final String KEY = "_key";

  private final VenuePages pages;
  private final VenueDesk desk;
  private final Venues venues;
  private final Keepers keepers;

  VenueController(VenuePages pages, VenueDesk desk, Venues venues, Keepers keepers) {
    this.pages = pages;
    this.desk = desk;
    this.venues = venues;
    this.keepers = keepers;
  }

  @GetMapping
  String list(Viewer viewer, @RequestParam(required = false) @Nullable Long region, Model model) {
    model.addAttribute("page", pages.list(viewer, region));
    return "venue/list";
  }

  @GetMapping("/new")
  String add(Viewer viewer, @RequestParam long region, Model model) {
    model.addAttribute("region", keepers.kept(viewer, region));
    return form(VenueForm.EMPTY, model);
  }

  @PostMapping
  String add(
      Viewer viewer,
      @RequestParam long region,
      VenueForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("region", keepers.kept(viewer, region));
    return done("added", () -> desk.add(viewer, region, form, key), form, model, flash);
  }

  @GetMapping("/{id}")
  String page(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String week,
      Model model) {
    model.addAttribute("page", pages.page(viewer, id, week));
    return "venue/page";
  }

  @GetMapping("/{id}/change")
  String change(Viewer viewer, @PathVariable long id, Model model) {
    return form(VenueForm.of(about(viewer, id, model)), model);
  }

  @PostMapping("/{id}/change")
  String change(
      Viewer viewer,
      @PathVariable long id,
      VenueForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    about(viewer, id, model);
    return done("changed", () -> desk.change(viewer, id, form, key), form, model, flash);
  }

  @PostMapping("/{id}/withdraw")
  String withdraw(
      Viewer viewer,
      @PathVariable long id,
      VenueForm form,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    try {
      String led = desk.withdraw(viewer, id, form.shown(), open, key);
      flash.addFlashAttribute("done", open ? "venue.done.opened" : "venue.done.withdrawn");
      return "redirect:" + led;
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("page", pages.page(viewer, id, ""));
      return "venue/page";
    }
  }

  /** The venue that a form changes. */
  private Venue about(Viewer viewer, long id, Model model) {
    Venue venue = venues.visible(viewer, id);
    model.addAttribute("region", keepers.kept(viewer, venue.regionId()));
    model.addAttribute("venue", venue);
    return venue;
  }

  private static String form(VenueForm form, Model model) {
    model.addAttribute("form", form);
    return "venue/form";
  }

  private static String done(
      String what, Supplier<String> act, VenueForm form, Model model, RedirectAttributes flash) {
    try {
      String led = act.get();
      flash.addFlashAttribute("done", "venue.done." + what);
      return "redirect:" + led;
    } catch (Refusal refusal) {
      model.addAttribute("faults", refusal.all());
      return form(form, model);
    }
  }
}
