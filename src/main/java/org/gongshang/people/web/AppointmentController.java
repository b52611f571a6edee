package org.gongshang.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.MandateLines;
import org.gongshang.people.MandateTargets.Kind;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/people/{id}")
class AppointmentController {

  private final Appointments appointments;
  private final People people;
  private final Rights rights;
  private final Regions regions;
  private final MandateLines lines;
  private final Clock clock;

  AppointmentController(
      Appointments appointments,
      People people,
      Rights rights,
      Regions regions,
      MandateLines lines,
      Clock clock) {
    this.appointments = appointments;
    this.people = people;
    this.rights = rights;
    this.regions = regions;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping("/appoint")
  String appointPage(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String region,
      Model model) {
    AppointForm form =
        new AppointForm(region, "", "", "", "", "", LocalDate.now(clock).toString(), "");
    return appointForm(viewer, id, q, form, model);
  }

  @PostMapping("/mandates")
  String appoint(
      Viewer viewer,
      @PathVariable long id,
      AppointForm form,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    try {
      appointments.appoint(viewer, id, form, key);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return appointForm(viewer, id, "", form, model);
    }
    told(form, flash);
    return PeopleController.person(id);
  }

  /** From when on it holds, or that it no longer does. */
  private void told(AppointForm form, RedirectAttributes flash) {
    LocalDate today = LocalDate.now(clock);
    LocalDate first = AppointForm.date(form.from());
    LocalDate last = AppointForm.date(form.to());
    if (last != null && last.isBefore(today)) {
      flash.addFlashAttribute("done", "people.person.appointed.over");
      flash.addFlashAttribute("doneArgs", List.of(last));
    } else if (first != null && first.isAfter(today)) {
      flash.addFlashAttribute("done", "people.person.appointed.later");
      flash.addFlashAttribute("doneArgs", List.of(first));
    } else {
      flash.addFlashAttribute("done", "people.person.appointed");
    }
  }

  private String appointForm(Viewer viewer, long id, String q, AppointForm form, Model model) {
    model.addAttribute("person", people.page(viewer, id));
    model.addAttribute("q", q);
    model.addAttribute("form", form);
    if (form.region().isEmpty()) {
      model.addAttribute(
          "found",
          appointments.regions(viewer, q).stream()
              .map(each -> new Place(each.id(), regions.label(each.id())))
              .toList());
    } else {
      place(viewer, form.regionId(), model);
    }
    return "people/appoint";
  }

  private void place(Viewer viewer, long regionId, Model model) {
    if (!rights.may(viewer, Role.ADMIN, regionId)) {
      throw new NotVisible("region " + regionId);
    }
    model.addAttribute("place", regions.label(regionId));
    model.addAttribute("roles", Role.values());
    model.addAttribute("sectors", Sector.values());
    model.addAttribute("councils", lines.choices(Kind.COUNCIL, regionId));
    model.addAttribute("organisations", lines.choices(Kind.ORGANISATION, regionId));
  }

  @PostMapping("/mandates/{mandateId}/end")
  String end(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long mandateId,
      @RequestParam(defaultValue = "") String to,
      RedirectAttributes flash) {
    try {
      appointments.end(viewer, id, mandateId, AppointForm.date(to));
      flash.addFlashAttribute("done", "people.person.ended");
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
    }
    return PeopleController.person(id);
  }

  /** A region to choose. */
  public record Place(long id, String label) {}
}
