package org.gongshang.people.signin;

import java.util.List;
import org.gongshang.SentForm;
import org.gongshang.people.DemoChoice;
import org.gongshang.people.DemoPeople;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LoginController {

  private final ObjectProvider<DemoPeople> demo;

  LoginController(ObjectProvider<DemoPeople> demo) {
    this.demo = demo;
  }

  @GetMapping("/login")
  String page(
      @Nullable Viewer viewer,
      CsrfToken csrf,
      @RequestParam(defaultValue = "") String as,
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String out,
      @RequestParam(required = false) @Nullable String expired,
      @RequestParam(required = false) @Nullable String ready,
      Model model) {
    if (viewer != null) {
      return "redirect:/";
    }
    // made before the page is written: its session cannot begin once bytes are out
    csrf.getToken();
    model.addAttribute("failed", failed != null);
    model.addAttribute("out", out != null);
    model.addAttribute("expired", expired != null);
    model.addAttribute("ready", ready != null);
    offerDemo(as, model);
    return "people/login";
  }

  /** Where a form arrived too late: it is carried through signing in again. */
  @PostMapping(PageDoor.EXPIRED)
  String expired(
      @RequestAttribute(name = Unsent.ATTRIBUTE, required = false) @Nullable SentForm unsent,
      CsrfToken csrf,
      @RequestParam(required = false) @Nullable String failed,
      Model model) {
    if (unsent == null) {
      return "redirect:/login?expired";
    }
    model.addAttribute("unsent", unsent);
    return page(null, csrf, "", failed, null, failed == null ? "" : null, null, model);
  }

  /** Signed in again: what could not be sent is there to be sent. */
  @PostMapping(PageDoor.AGAIN)
  String again(
      @RequestAttribute(name = Unsent.ATTRIBUTE, required = false) @Nullable SentForm unsent,
      Model model) {
    if (unsent == null) {
      return "redirect:/";
    }
    model.addAttribute("unsent", unsent);
    return "people/again";
  }

  private void offerDemo(String as, Model model) {
    DemoPeople people = demo.getIfAvailable();
    List<DemoChoice> choices = people == null ? List.of() : people.choices();
    model.addAttribute("demo", choices);
    model.addAttribute("demoPassword", people == null ? "" : DemoPeople.PASSWORD);
    choices.stream()
        .filter(choice -> choice.login().equals(as))
        .findFirst()
        .ifPresent(choice -> model.addAttribute("chosen", choice));
  }
}
