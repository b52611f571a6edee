package org.gongshang.people.signin;

import org.gongshang.Refusal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/setup")
class SetUpController {

  private final SetUp setUp;

  SetUpController(SetUp setUp) {
    this.setUp = setUp;
  }

  @GetMapping
  String page(CsrfToken csrf, Model model) {
    setUp.checkOpen();
    csrf.getToken();
    model.addAttribute("form", SetUpForm.EMPTY);
    return "people/setup";
  }

  @PostMapping
  String make(SetUpForm form, CsrfToken csrf, Model model) {
    try {
      setUp.makeAdministrator(form.token(), form.login(), form.name(), form.password());
    } catch (Refusal refusal) {
      csrf.getToken();
      model.addAttribute("form", form.withoutPassword());
      model.addAttribute("refusal", refusal);
      return "people/setup";
    }
    return "redirect:/login?ready";
  }
}
