package org.gongshang.workflow.act;

import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking others to sign, signing, and checking what was signed. */
@Controller
class SignController {

  private final Signers signers;
  private final SignPages pages;

  SignController(Signers signers, SignPages pages) {
    this.signers = signers;
    this.pages = pages;
  }

  @GetMapping("/tasks/{id}/signers")
  String asking(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    model.addAttribute("page", pages.asking(id, viewer, q));
    return "workflow/signers";
  }

  @PostMapping("/tasks/{id}/signers")
  String ask(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(name = "_key", defaultValue = "") String key,
      RedirectAttributes flash) {
    try {
      signers.ask(id, viewer, holder, words, key);
      flash.addFlashAttribute("done", "act.sign.asked");
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
    }
    return "redirect:/tasks/" + id + "/signers";
  }

  @PostMapping("/tasks/{id}/signers/{signer}/remove")
  String remove(
      @PathVariable String id,
      @PathVariable long signer,
      Viewer viewer,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(name = "_key", defaultValue = "") String key,
      RedirectAttributes flash) {
    try {
      signers.remove(id, signer, viewer, why, key);
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
    }
    return "redirect:/tasks/" + id + "/signers";
  }

  @GetMapping("/tasks/{id}/sign")
  ModelAndView form(@PathVariable String id, Viewer viewer) {
    return page(id, viewer, "", "", null);
  }

  @PostMapping("/tasks/{id}/sign")
  ModelAndView sign(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(defaultValue = "") String stance,
      @RequestParam(defaultValue = "") String opinion,
      @RequestParam(defaultValue = "") String drawn,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean confirmed,
      @RequestParam(name = "_key", defaultValue = "") String key) {
    try {
      Signatures.Hand hand = new Signatures.Hand(drawn, name, confirmed);
      return new ModelAndView(
          "redirect:" + signers.sign(id, viewer, Stance.of(stance, opinion), hand, key));
    } catch (Refusal refusal) {
      ModelAndView again = page(id, viewer, stance, opinion, refusal);
      again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return again;
    }
  }

  private ModelAndView page(
      String id, Viewer viewer, String stance, String opinion, @Nullable Refusal refusal) {
    return new ModelAndView(
        "workflow/sign", "page", pages.sign(id, viewer, stance, opinion, refusal));
  }

  @GetMapping("/signatures/{id}")
  String signature(@PathVariable long id, Viewer viewer, Model model) {
    model.addAttribute("page", pages.kept(id, viewer));
    return "workflow/signature";
  }
}
