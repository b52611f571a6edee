package org.gongshang.division;

import java.util.function.Supplier;
import org.gongshang.Refusal;
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

  RegionActController(RegionDesk desk, RegionPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/add")
  String add(Viewer viewer, @PathVariable long id, Model model) {
    return adding(desk.visible(viewer, id), RegionForm.EMPTY, model);
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
        () -> adding(desk.visible(viewer, id), form, model),
        model,
        flash);
  }

  private String adding(Region parent, RegionForm form, Model model) {
    model.addAttribute("kinds", GridKind.values());
    return form("division/add", parent, form, model);
  }

  @GetMapping("/name")
  String rename(Viewer viewer, @PathVariable long id, Model model) {
    Region region = desk.visible(viewer, id);
    return renaming(region, RegionForm.of(pages.form(region).record().last()), model);
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
        () -> renaming(desk.visible(viewer, id), form, model),
        model,
        flash);
  }

  private String renaming(Region region, RegionForm form, Model model) {
    model.addAttribute("kinds", GridKind.values());
    return form("division/name", region, form, model);
  }

  @GetMapping("/lead")
  String lead(Viewer viewer, @PathVariable long id, Model model) {
    Region region = desk.visible(viewer, id);
    return form("division/lead", region, RegionForm.of(pages.form(region).record().last()), model);
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
        () -> form("division/lead", desk.visible(viewer, id), form, model),
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
    model.addAttribute("moving", pages.moving(viewer, region, q));
    return form("division/move", region, form, model);
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
    model.addAttribute("closing", pages.closing(viewer, region, form.target(), q));
    return form("division/close", region, form, model);
  }

  private String form(String view, Region region, RegionForm form, Model model) {
    model.addAttribute("page", pages.form(region));
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
