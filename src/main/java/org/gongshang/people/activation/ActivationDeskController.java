package org.gongshang.people.activation;

import jakarta.servlet.http.HttpServletResponse;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Codes are made and shown in one answer: nobody can look at them again. */
@Controller
@RequestMapping("/activations")
class ActivationDeskController {

  private final ActivationDesk desk;

  ActivationDeskController(ActivationDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  String places(
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "import", required = false) @Nullable Long importId,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute("importId", importId == null ? 0 : importId);
    model.addAttribute("places", desk.places(viewer, q, importId));
    return "people/activations";
  }

  @PostMapping
  String issue(
      Viewer viewer,
      @RequestParam long region,
      @RequestParam(name = "import", required = false) @Nullable Long importId,
      @RequestParam(name = "_key", defaultValue = "") String key,
      HttpServletResponse response,
      Model model) {
    try {
      ActivationDesk.Printed printed = desk.issue(viewer, region, importId, key);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      model.addAttribute(
          "page", SlipPage.of(printed.label(), printed.issued(), printed.left(), "/activations"));
      return "people/activation-slips";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return places(viewer, "", importId, model);
    }
  }
}
