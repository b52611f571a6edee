package org.gongshang.deliberation;

import java.util.function.Supplier;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agenda of a session and its papers, as the clerk prepares them. */
@Controller
@RequestMapping("/sessions/{number}/agenda")
class AgendaController {

  private static final String KEY = "_key";

  private final AgendaPages pages;
  private final AgendaDesk desk;

  AgendaController(AgendaPages pages, AgendaDesk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping
  String page(@PathVariable String number, Viewer viewer, Model model) {
    model.addAttribute("agenda", pages.page(number, viewer));
    return "deliberation/prepare";
  }

  @PostMapping("/items/{item:\\d{1,18}}/{way:up|down}")
  String move(
      @PathVariable String number,
      @PathVariable long item,
      @PathVariable String way,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(
        number, flash, () -> desk.move(number, item, way.equals("up"), version, viewer, key));
  }

  @PostMapping("/items/{item:\\d{1,18}}/take-off")
  String takeOff(
      @PathVariable String number,
      @PathVariable long item,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, flash, () -> desk.takeOff(number, item, reason, version, viewer, key));
  }

  @PostMapping("/papers")
  String addPaper(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable Long item,
      @RequestParam MultipartFile file,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, flash, () -> desk.addPaper(number, item, file, viewer, key));
  }

  @PostMapping("/papers/{paper:\\d{1,18}}/remove")
  String removePaper(
      @PathVariable String number,
      @PathVariable long paper,
      @RequestParam(required = false) @Nullable Long item,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, flash, () -> desk.removePaper(number, item, paper, viewer, key));
  }

  @PostMapping("/tell")
  String tell(
      @PathVariable String number,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    String led = led(number, flash, () -> desk.tell(number, viewer, key));
    flash.addFlashAttribute("told", !flash.getFlashAttributes().containsKey("refusal"));
    return led;
  }

  private static String led(String number, RedirectAttributes flash, Supplier<String> act) {
    try {
      return "redirect:" + act.get();
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
      return "redirect:" + Sessions.path(number) + "/agenda";
    }
  }
}
