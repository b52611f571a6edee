package org.gongshang.resource;

import jakarta.validation.Valid;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of organisations, kept by administrators. */
@Controller
class OrganisationController {

  private final Organisations organisations;

  OrganisationController(Organisations organisations) {
    this.organisations = organisations;
  }

  @GetMapping("/organisations")
  String list(@ModelAttribute("form") NewOrganisation form, Viewer viewer, Model model) {
    return page(viewer, model);
  }

  @PostMapping("/organisations")
  String add(
      @Valid @ModelAttribute("form") NewOrganisation form,
      BindingResult result,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Viewer viewer,
      Model model) {
    organisations.administered(viewer);
    if (!result.hasErrors()) {
      try {
        organisations.add(form, key, viewer);
        return "redirect:/organisations";
      } catch (Refusal refusal) {
        result.reject(refusal.key(), refusal.args(), null);
      }
    }
    return page(viewer, model);
  }

  private String page(Viewer viewer, Model model) {
    model.addAttribute("organisations", organisations.list(viewer));
    model.addAttribute("regions", organisations.places(viewer));
    model.addAttribute("kinds", OrganisationKind.values());
    return "resource/organisations";
  }
}
