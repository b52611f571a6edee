package org.gongshang.workflow.act;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Seen;
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
  private final Countersigning countersigning;
  private final SignPages pages;

  SignController(Signers signers, Countersigning countersigning, SignPages pages) {
    this.signers = signers;
    this.countersigning = countersigning;
    this.pages = pages;
  }

  /**
   * There is nothing left to sign.
   *
   * @param opinion what was typed, so that it is not lost
   */
  public record Over(Refusal refusal, @Nullable Long signature, String opinion) {}

  @GetMapping("/tasks/{id}/signers")
  String asking(
      @PathVariable String id,
      Viewer viewer,
      @RequestParam(required = false) @Nullable String q,
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
    try {
      return new ModelAndView("workflow/sign", "page", pages.sign(id, viewer));
    } catch (SigningOver over) {
      return over(over, "");
    }
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
      @RequestParam(defaultValue = "") List<String> seen,
      @RequestParam(name = "_key", defaultValue = "") String key) {
    try {
      Signatures.Hand hand = new Signatures.Hand(drawn, name, confirmed);
      Stance said = Stance.of(stance, opinion);
      return new ModelAndView("redirect:" + countersigning.sign(id, viewer, said, hand, seen, key));
    } catch (SigningOver over) {
      return conflict(over(over, opinion));
    } catch (Refusal refusal) {
      return refused(id, viewer, new SignPage.Typed(stance, opinion, seen), refusal);
    }
  }

  private ModelAndView refused(String id, Viewer viewer, SignPage.Typed typed, Refusal refusal) {
    try {
      ModelAndView again =
          new ModelAndView("workflow/sign", "page", pages.sign(id, viewer, typed, refusal));
      again.setStatus(
          refusal.key().equals(Seen.ADDED) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
      return again;
    } catch (SigningOver over) {
      return conflict(over(over, typed.opinion()));
    }
  }

  private static ModelAndView conflict(ModelAndView page) {
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static ModelAndView over(SigningOver over, String opinion) {
    return new ModelAndView(
        "workflow/sign-over", "page", new Over(over, over.signature(), opinion));
  }

  @GetMapping("/signatures/{id}")
  String signature(@PathVariable long id, Viewer viewer, Model model) {
    model.addAttribute("page", pages.kept(id, viewer));
    return "workflow/signature";
  }
}
