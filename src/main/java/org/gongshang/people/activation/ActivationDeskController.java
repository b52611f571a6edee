package org.gongshang.people.activation;

import jakarta.servlet.http.HttpServletResponse;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.people.activation.Activations.Issued;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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
      model.addAttribute("printed", printed);
      model.addAttribute("slips", printed.issued().stream().map(Slip::of).toList());
      model.addAttribute("address", address());
      return "people/activation-slips";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return places(viewer, "", importId, model);
    }
  }

  private static String address() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path("/activate").toUriString();
  }

  /** A code with its way in. */
  public record Slip(Issued issued, QrCode qr) {

    static Slip of(Issued issued) {
      return new Slip(
          issued,
          QrCode.of(
              ServletUriComponentsBuilder.fromCurrentContextPath()
                  .path("/activate")
                  .queryParam("login", issued.person().login())
                  .queryParam("code", issued.code())
                  .toUriString()));
    }
  }
}
