package org.gongshang.deliberation;

import java.util.List;
import java.util.function.Supplier;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskDesk;
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

/** What whoever prepares a session enters from paper: the signed list, and written mandates. */
@Controller
@RequestMapping("/sessions/{number}")
class SignInController {

  private static final String KEY = "_key";

  private final LivePages pages;
  private final PaperSignIns paper;
  private final Authorisations authorisations;
  private final Comings comings;
  private final TaskDesk desk;

  SignInController(
      LivePages pages,
      PaperSignIns paper,
      Authorisations authorisations,
      Comings comings,
      TaskDesk desk) {
    this.pages = pages;
    this.paper = paper;
    this.authorisations = authorisations;
    this.comings = comings;
    this.desk = desk;
  }

  @GetMapping("/sign-ins")
  String page(@PathVariable String number, Viewer viewer, Model model) {
    LivePages.Live live = pages.screen(number, viewer);
    Session session = live.page().session();
    model.addAttribute("live", live);
    model.addAttribute("proxies", authorisations.allowed(session));
    model.addAttribute("scanning", PaperSignIns.isKept(session));
    return "deliberation/sign-ins";
  }

  @PostMapping("/sign-ins")
  String signed(
      @PathVariable String number,
      @RequestParam(defaultValue = "") List<Long> member,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return entered(number, viewer, flash, () -> paper.enter(number, member, file, viewer, key));
  }

  @PostMapping("/sign-ins/{file:\\d{1,18}}/remove")
  String remove(
      @PathVariable String number,
      @PathVariable long file,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    return FloorController.led(
        number, "/sign-ins", flash, () -> paper.remove(number, file, viewer, key));
  }

  @PostMapping("/mandates")
  String authorise(
      @PathVariable String number,
      @RequestParam(defaultValue = "0") long principal,
      @RequestParam(defaultValue = "0") long holder,
      @RequestParam MultipartFile file,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Viewer viewer,
      RedirectAttributes flash) {
    flash.addFlashAttribute("principal", principal);
    flash.addFlashAttribute("holder", holder);
    return entered(
        number,
        viewer,
        flash,
        () -> authorisations.give(number, principal, holder, file, viewer, key));
  }

  /** Sign-in ends where these were the last. */
  private String entered(
      String number, Viewer viewer, RedirectAttributes flash, Supplier<String> act) {
    String led = FloorController.led(number, "/sign-ins", flash, act);
    comings.asking(number).map(InboxRow::taskId).ifPresent(task -> desk.endIfDecided(task, viewer));
    return led;
  }
}
