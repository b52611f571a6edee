package org.gongshang.division;

import java.util.function.Supplier;
import org.gongshang.Refusal;
import org.gongshang.division.RegionPages.FormPage;
import org.gongshang.people.Viewer;
import org.gongshang.region.GridKind;
import org.gongshang.region.Region;
import org.gongshang.region.RegionFaults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of what is done to a region; a refused one comes back with its faults. */
@Controller
@RequestMapping("/admin/regions/{id}")
class RegionActController {

  private static final String KEY = "_key";

  private final RegionDesk desk;
  private final RegionPages pages;
  private final RegionPlaces places;

  RegionActController(RegionDesk desk, RegionPages pages, RegionPlaces places) {
    this.desk = desk;
    this.pages = pages;
    this.places = places;
  }

  @GetMapping("/add")
  String add(Viewer viewer, @PathVariable long id, Model model) {
    return adding(page(viewer, id), RegionForm.EMPTY, model);
  }

  @PostMapping("/add")
  String add(
      Viewer viewer,
      @PathVariable long id,
      RegionForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "added",
        () -> desk.add(viewer, id, form, key),
        () -> adding(page(viewer, id), form, model),
        model,
        flash);
  }

  private static String adding(FormPage parent, RegionForm form, Model model) {
    model.addAttribute("kinds", GridKind.values());
    return form("division/add", parent, form, model);
  }

  @GetMapping("/name")
  String rename(Viewer viewer, @PathVariable long id, Model model) {
    FormPage page = page(viewer, id);
    return renaming(page, RegionForm.of(page.record().last()), model);
  }

  @PostMapping("/name")
  String rename(
      Viewer viewer,
      @PathVariable long id,
      RegionForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "renamed",
        () -> desk.rename(viewer, id, form, key),
        () -> renaming(page(viewer, id), form, model),
        model,
        flash);
  }

  private static String renaming(FormPage page, RegionForm form, Model model) {
    model.addAttribute("kinds", GridKind.values());
    return form("division/name", page, form, model);
  }

  @GetMapping("/lead")
  String lead(Viewer viewer, @PathVariable long id, Model model) {
    FormPage page = page(viewer, id);
    return form("division/lead", page, RegionForm.of(page.record().last()), model);
  }

  @PostMapping("/lead")
  String lead(
      Viewer viewer,
      @PathVariable long id,
      RegionForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "led",
        () -> desk.lead(viewer, id, form, key),
        () -> form("division/lead", page(viewer, id), form, model),
        model,
        flash);
  }

  @GetMapping("/move")
  String move(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    return moving(viewer, desk.placed(viewer, id), RegionForm.EMPTY, q, model);
  }

  @PostMapping("/move")
  String move(
      Viewer viewer,
      @PathVariable long id,
      RegionForm form,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "moved",
        () -> desk.move(viewer, id, form, key),
        () -> moving(viewer, desk.placed(viewer, id), form, q, model),
        model,
        flash);
  }

  private String moving(Viewer viewer, Region region, RegionForm form, String q, Model model) {
    model.addAttribute("q", q);
    model.addAttribute("moving", places.moving(viewer, region, q));
    return form("division/move", pages.form(region), form, model);
  }

  @GetMapping("/close")
  String close(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    Region region = desk.placed(viewer, id);
    Long parentId = region.parentId();
    RegionForm suggested = parentId == null ? RegionForm.EMPTY : RegionForm.EMPTY.to(parentId);
    return closing(viewer, region, suggested, q, model);
  }

  @PostMapping("/close")
  String close(
      Viewer viewer,
      @PathVariable long id,
      RegionForm form,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "closed",
        () -> desk.close(viewer, id, form, key),
        () -> closing(viewer, desk.placed(viewer, id), form, q, model),
        model,
        flash);
  }

  private String closing(Viewer viewer, Region region, RegionForm form, String q, Model model) {
    model.addAttribute("q", q);
    model.addAttribute("closing", places.closing(viewer, region, form.target(), q));
    return form("division/close", pages.form(region), form, model);
  }

  private FormPage page(Viewer viewer, long id) {
    return pages.form(desk.visible(viewer, id));
  }

  private static String form(String view, FormPage page, RegionForm form, Model model) {
    model.addAttribute("page", page);
    model.addAttribute("form", form);
    return view;
  }

  private static String done(
      String what,
      Supplier<String> act,
      Supplier<String> again,
      Model model,
      RedirectAttributes flash) {
    try {
      String led = act.get();
      flash.addFlashAttribute("done", "region.done." + what);
      return "redirect:" + led;
    } catch (Refusal refusal) {
      model.addAttribute("faults", refusal.all().stream().map(Fault::of).toList());
      return again.get();
    }
  }

  /**
   * What is wrong.
   *
   * @param field empty for what is about the whole form
   */
  public record Fault(String field, Refusal refusal) {

    static Fault of(Refusal refusal) {
      return new Fault(RegionFaults.field(refusal), refusal);
    }
  }
}
