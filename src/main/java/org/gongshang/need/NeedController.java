package org.gongshang.need;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where people say what they need. */
@Controller
@RequestMapping("/needs")
class NeedController {

  private final NeedDesk desk;
  private final NeedPages pages;

  NeedController(NeedDesk desk, NeedPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/new")
  String form(
      @RequestParam(required = false) @Nullable Long region,
      @RequestParam(defaultValue = "") String q,
      Viewer viewer,
      Model model) {
    return show(NeedForm.empty(region), q, viewer, model);
  }

  private String show(NeedForm form, String search, Viewer viewer, Model model) {
    model.addAttribute("page", pages.page(form, search, viewer));
    model.addAttribute("form", form);
    return "need/new";
  }

  @PostMapping
  String submit(
      NeedForm form,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String look,
      @RequestParam(name = "_key", defaultValue = "") String key,
      @RequestParam(required = false) @Nullable List<MultipartFile> photos,
      Viewer viewer,
      Model model) {
    if (look != null) {
      return show(form, q, viewer, model);
    }
    try {
      return "redirect:" + desk.take(form, photos == null ? List.of() : photos, key, viewer);
    } catch (Refusal refusal) {
      model.addAttribute("wrong", Fields.byName(refusal));
      return show(form, q, viewer, model);
    }
  }

  @GetMapping("/{number}/received")
  String received(@PathVariable String number, Viewer viewer, Model model) {
    model.addAttribute("receipt", desk.received(number, viewer));
    return "need/received";
  }
}
