package org.gongshang.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongshang.Refusal;
import org.gongshang.people.activation.Activations;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a printed code leads: one chooses a password and is signed in. */
@Controller
@RequestMapping("/activate")
class ActivateController {

  private final Activations activations;
  private final Sessions sessions;

  ActivateController(Activations activations, Sessions sessions) {
    this.activations = activations;
    this.sessions = sessions;
  }

  /** Opening it does nothing: programs open addresses to look at them. */
  @GetMapping
  String page(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String code,
      CsrfToken csrf,
      HttpServletResponse response,
      Model model) {
    csrf.getToken();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("login", login);
    model.addAttribute("code", code);
    return "people/activate";
  }

  @PostMapping
  String activate(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String again,
      CsrfToken csrf,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      sessions.begin(activations.activate(login, code, wanted, again).login(), request, response);
      return "redirect:/";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return page(login, code, csrf, response, model);
    }
  }
}
