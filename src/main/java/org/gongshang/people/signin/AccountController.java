package org.gongshang.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.MandateLines;
import org.gongshang.people.Mandates;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person settles for themselves: password, reading, tokens. */
@Controller
@RequestMapping("/account")
class AccountController {

  private final Accounts accounts;
  private final Tokens tokens;
  private final Sessions sessions;
  private final MandateLines lines;
  private final Mandates mandates;

  AccountController(
      Accounts accounts, Tokens tokens, Sessions sessions, MandateLines lines, Mandates mandates) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.sessions = sessions;
    this.lines = lines;
    this.mandates = mandates;
  }

  @GetMapping
  String page(Viewer viewer, Model model) {
    model.addAttribute("account", accounts.find(viewer.accountId()).orElseThrow());
    model.addAttribute("mandates", lines.of(viewer.own()));
    model.addAttribute("coming", lines.of(mandates.coming(viewer.accountId())));
    model.addAttribute("tokens", tokens.of(viewer.accountId()));
    return "people/account";
  }

  @GetMapping("/password")
  String passwordPage() {
    return "people/password";
  }

  @PostMapping("/password")
  String changePassword(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    try {
      sessions.changePassword(current, wanted, again, request, response);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return "people/password";
    }
    flash.addFlashAttribute("done", "people.password.changed");
    return "redirect:/account";
  }

  @PostMapping("/tokens")
  String createToken(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "_key", defaultValue = "") String key,
      RedirectAttributes flash) {
    try {
      flash.addFlashAttribute("newToken", tokens.create(viewer.accountId(), name, key));
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
    }
    return "redirect:/account#tokens";
  }

  @PostMapping("/tokens/{id}/revoke")
  String revokeToken(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
    tokens.revoke(id, viewer.accountId());
    flash.addFlashAttribute("done", "people.token.revoked");
    return "redirect:/account#tokens";
  }
}
