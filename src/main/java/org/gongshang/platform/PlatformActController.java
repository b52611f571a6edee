package org.gongshang.platform;

import java.util.function.Supplier;
import org.gongshang.FormReply;
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

/** The forms of what is done to a platform; a refused one comes back with its faults. */
@Controller
@RequestMapping("/platforms")
class PlatformActController {

  private static final String KEY = "_key";

  private final PlatformDesk desk;
  private final PlatformPages pages;
  private final Platforms platforms;
  private final Keepers keepers;

  PlatformActController(
      PlatformDesk desk, PlatformPages pages, Platforms platforms, Keepers keepers) {
    this.desk = desk;
    this.pages = pages;
    this.platforms = platforms;
    this.keepers = keepers;
  }

  @GetMapping("/new")
  String add(Viewer viewer, @RequestParam long region, Model model) {
    model.addAttribute("region", keepers.kept(viewer, region));
    return form(PlatformForm.EMPTY, model);
  }

  @PostMapping
  String add(
      Viewer viewer,
      @RequestParam long region,
      PlatformForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("region", keepers.kept(viewer, region));
    return done(
        "added", () -> desk.add(viewer, region, form, key), () -> form(form, model), model, flash);
  }

  @GetMapping("/{id}/change")
  String change(Viewer viewer, @PathVariable long id, Model model) {
    return form(PlatformForm.of(about(viewer, id, model)), model);
  }

  @PostMapping("/{id}/change")
  String change(
      Viewer viewer,
      @PathVariable long id,
      PlatformForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    about(viewer, id, model);
    return done(
        "changed", () -> desk.change(viewer, id, form, key), () -> form(form, model), model, flash);
  }

  @GetMapping("/{id}/move")
  String move(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    desk.administered(viewer, id);
    return moving(viewer, id, q, model);
  }

  @PostMapping("/{id}/move")
  String move(
      Viewer viewer,
      @PathVariable long id,
      PlatformForm form,
      @RequestParam(required = false) @Nullable Long to,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "moved",
        () -> desk.move(viewer, id, form.shown(), to, key),
        () -> moving(viewer, id, q, model),
        model,
        flash);
  }

  private String moving(Viewer viewer, long id, String q, Model model) {
    PlatformPages.Page page = pages.page(viewer, id);
    model.addAttribute("q", q);
    model.addAttribute("page", page);
    model.addAttribute("targets", pages.targets(viewer, page.platform(), q));
    return "platform/move";
  }

  @PostMapping("/{id}/close")
  String close(
      Viewer viewer,
      @PathVariable long id,
      PlatformForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "closed",
        () -> desk.close(viewer, id, form.shown(), key),
        () -> page(viewer, id, model),
        model,
        flash);
  }

  @PostMapping("/{id}/council")
  String setUpCouncil(
      Viewer viewer,
      @PathVariable long id,
      PlatformForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    return done(
        "council",
        () -> desk.setUpCouncil(viewer, id, form.shown(), key),
        () -> page(viewer, id, model),
        model,
        flash);
  }

  private String page(Viewer viewer, long id, Model model) {
    model.addAttribute("page", pages.page(viewer, id));
    return "platform/page";
  }

  /** The platform that a form changes. */
  private Platform about(Viewer viewer, long id, Model model) {
    Platform platform = platforms.visible(viewer, id);
    model.addAttribute("region", keepers.kept(viewer, platform.regionId()));
    model.addAttribute("platform", platform);
    return platform;
  }

  private static String form(PlatformForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("kinds", PlatformKind.values());
    return "platform/form";
  }

  private static String done(
      String what,
      Supplier<String> act,
      Supplier<String> again,
      Model model,
      RedirectAttributes flash) {
    return new FormReply(model, flash).to("platform.done." + what, act, again);
  }
}
