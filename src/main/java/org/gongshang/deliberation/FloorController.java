package org.gongshang.deliberation;

import java.util.function.Supplier;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do while a session sits: come, leave, ask to speak, call, break off. */
@Controller
@RequestMapping("/sessions/{number}")
class FloorController {

  private static final String KEY = "_key";

  private final Floor floor;
  private final Comings comings;
  private final SessionBreaks breaks;
  private final Recusals recusals;

  FloorController(Floor floor, Comings comings, SessionBreaks breaks, Recusals recusals) {
    this.floor = floor;
    this.recusals = recusals;
    this.comings = comings;
    this.breaks = breaks;
  }

  @PostMapping("/speeches")
  String ask(
      @PathVariable String number,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/live", flash, () -> floor.ask(number, viewer, key));
  }

  @PostMapping("/speeches/give-back")
  String give(
      @PathVariable String number,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/live", flash, () -> floor.give(number, viewer, key));
  }

  @PostMapping("/speeches/{speech:\\d{1,18}}/call")
  String call(
      @PathVariable String number,
      @PathVariable long speech,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/live", flash, () -> floor.call(number, speech, viewer, key));
  }

  @PostMapping("/speeches/{speech:\\d{1,18}}/finish")
  String finish(
      @PathVariable String number,
      @PathVariable long speech,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/live", flash, () -> floor.finish(number, speech, viewer, key));
  }

  @PostMapping("/speeches/{speech:\\d{1,18}}/prefer")
  String prefer(
      @PathVariable String number,
      @PathVariable long speech,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/live", flash, () -> floor.prefer(number, speech, viewer, key));
  }

  @PostMapping("/late")
  String late(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/here", flash, () -> comings.late(number, viewer, code, key));
  }

  @PostMapping("/members/{account:\\d{1,18}}/admit")
  String admit(
      @PathVariable String number,
      @PathVariable long account,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/live", flash, () -> comings.admit(number, account, viewer, key));
  }

  @PostMapping("/members/{account:\\d{1,18}}/leave")
  String leave(
      @PathVariable String number,
      @PathVariable long account,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/live", flash, () -> comings.leave(number, account, viewer, key));
  }

  @PostMapping("/recusals")
  String recuse(
      @PathVariable String number,
      @RequestParam(defaultValue = "0") long item,
      @RequestParam(defaultValue = "0") long account,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(
        number, "/live", flash, () -> recusals.declare(number, item, account, reason, viewer, key));
  }

  @PostMapping("/postpone")
  String postpone(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/live", flash, () -> breaks.postpone(number, viewer, reason, key));
  }

  @PostMapping("/cancel")
  String cancel(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/live", flash, () -> breaks.cancel(number, viewer, reason, key));
  }

  @PostMapping("/adjourn")
  String adjourn(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return led(number, "/live", flash, () -> breaks.adjourn(number, viewer, reason, key));
  }

  /** What was refused is said on the page from which it was tried. */
  static String led(String number, String page, RedirectAttributes flash, Supplier<String> act) {
    try {
      return "redirect:" + act.get();
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
      return "redirect:" + Sessions.path(number) + page;
    }
  }
}
