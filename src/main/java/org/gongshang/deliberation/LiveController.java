package org.gongshang.deliberation;

import org.gongshang.QrCode;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A session while it sits: for its chair, for its members, for the wall of the room. */
@Controller
@RequestMapping("/sessions/{number}")
class LiveController {

  private final LivePages pages;

  LiveController(LivePages pages) {
    this.pages = pages;
  }

  @GetMapping("/live")
  String live(@PathVariable String number, Viewer viewer, Model model) {
    model.addAttribute("live", pages.live(number, viewer));
    return "deliberation/live";
  }

  @GetMapping("/screen")
  String screen(@PathVariable String number, Viewer viewer, Model model) {
    LivePages.Live live = pages.screen(number, viewer);
    model.addAttribute("live", live);
    if (!live.code().isEmpty()) {
      model.addAttribute("qr", QrCode.of(here(number, live.code())));
    }
    return "deliberation/screen";
  }

  private static String here(String number, String code) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/sessions/" + number + "/here")
        .queryParam("code", code)
        .toUriString();
  }

  /** Where the code on the wall leads: one button, and one is there. */
  @GetMapping("/here")
  String here(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String code,
      Viewer viewer,
      Model model) {
    model.addAttribute("live", pages.live(number, viewer));
    model.addAttribute("code", code.matches("\\d{6}") ? code : "");
    return "deliberation/here";
  }
}
