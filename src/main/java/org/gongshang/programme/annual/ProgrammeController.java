package org.gongshang.programme.annual;

import org.gongshang.FormReply;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Programmes: begun, proposed to, with the rules of their votes and what was selected. */
@Controller
@RequestMapping("/programmes")
class ProgrammeController {

  private static final String KEY = "_key";

  private final ProgrammeLists lists;
  private final ProgrammePages pages;
  private final ProgrammeRights rights;
  private final ProgrammeDesk desk;
  private final ProposalDesk proposals;
  private final TermsDesk terms;

  ProgrammeController(
      ProgrammeLists lists,
      ProgrammePages pages,
      ProgrammeRights rights,
      ProgrammeDesk desk,
      ProposalDesk proposals,
      TermsDesk terms) {
    this.lists = lists;
    this.pages = pages;
    this.rights = rights;
    this.desk = desk;
    this.proposals = proposals;
    this.terms = terms;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    model.addAttribute("page", lists.near(viewer));
    return "programme/list";
  }

  @GetMapping("/new")
  String begin(Viewer viewer, @RequestParam long region, Model model) {
    model.addAttribute("region", rights.prepared(viewer, region));
    model.addAttribute("form", desk.proposed());
    return "programme/begin";
  }

  @PostMapping
  String begin(
      Viewer viewer,
      @RequestParam long region,
      ProgrammeForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("region", rights.prepared(viewer, region));
    model.addAttribute("form", form);
    return new FormReply(model, flash)
        .to(() -> desk.begin(viewer, region, form, key), () -> "programme/begin");
  }

  @GetMapping("/{number:P-.*}")
  String page(Viewer viewer, @PathVariable String number, Model model) {
    model.addAttribute("page", pages.page(viewer, number));
    return "programme/page";
  }

  @GetMapping("/{number:P-.*}/propose")
  String propose(Viewer viewer, @PathVariable String number, Model model) {
    Programme programme = proposals.proposing(viewer, number);
    model.addAttribute("programme", programme);
    model.addAttribute("places", pages.places(programme));
    model.addAttribute("form", ProposalForm.EMPTY);
    return "programme/propose";
  }

  @PostMapping("/{number:P-.*}/proposals")
  String propose(
      Viewer viewer,
      @PathVariable String number,
      ProposalForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    Programme programme = proposals.proposing(viewer, number);
    model.addAttribute("programme", programme);
    model.addAttribute("places", pages.places(programme));
    model.addAttribute("form", form);
    return new FormReply(model, flash)
        .to(
            "annual.done.proposed",
            () -> proposals.propose(viewer, number, form, key),
            () -> "programme/propose");
  }

  @GetMapping("/{number:P-.*}/terms")
  String terms(Viewer viewer, @PathVariable String number, Model model) {
    ProgrammePages.TermsPage page = pages.terms(terms.writing(viewer, number));
    model.addAttribute("page", page);
    model.addAttribute("form", page.form());
    return "programme/terms";
  }

  @PostMapping("/{number:P-.*}/terms")
  String terms(
      Viewer viewer,
      @PathVariable String number,
      TermsForm form,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("page", pages.terms(terms.writing(viewer, number)));
    model.addAttribute("form", form);
    return new FormReply(model, flash)
        .to(
            "annual.done.terms",
            () -> terms.settle(viewer, number, form, key),
            () -> "programme/terms");
  }

  @PostMapping("/{number:P-.*}/abort")
  String abort(
      Viewer viewer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = KEY, defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    model.addAttribute("page", pages.page(viewer, number));
    model.addAttribute("reason", reason);
    return new FormReply(model, flash)
        .to(
            "annual.done.aborted",
            () -> desk.abort(viewer, number, reason, key),
            () -> "programme/page");
  }
}
