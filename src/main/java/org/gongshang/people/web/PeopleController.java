package org.gongshang.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/people")
class PeopleController {

  private final People people;
  private final Rights rights;
  private final Regions regions;
  private final MandateLines lines;
  private final Clock clock;

  PeopleController(People people, Rights rights, Regions regions, MandateLines lines, Clock clock) {
    this.people = people;
    this.rights = rights;
    this.regions = regions;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping
  String list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Model model) {
    List<PersonRow> found = people.search(viewer, q, named(role), LocalDate.now(clock), before);
    boolean more = found.size() > People.PAGE;
    List<PersonRow> page = more ? found.subList(0, People.PAGE) : found;
    model.addAttribute("q", q);
    model.addAttribute("role", role);
    model.addAttribute("roles", Role.values());
    model.addAttribute("people", page);
    model.addAttribute("next", more ? page.get(page.size() - 1).id() : 0);
    model.addAttribute("first", before == Long.MAX_VALUE);
    return "people/list";
  }

  /** An unknown role filters nothing. */
  private static @Nullable Role named(String key) {
    return Arrays.stream(Role.values()).filter(r -> r.key().equals(key)).findFirst().orElse(null);
  }

  @GetMapping("/new")
  String newPage(Viewer viewer, Model model) {
    rights.demand(viewer, Role.ADMIN);
    return openForm(model, "", "");
  }

  @PostMapping
  String open(
      Viewer viewer,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    try {
      People.Opened opened = people.open(viewer, login, name, key);
      show(opened.password(), flash);
      return person(opened.id());
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return openForm(model, login, name);
    }
  }

  private static String openForm(Model model, String login, String name) {
    model.addAttribute("login", login);
    model.addAttribute("name", name);
    return "people/open";
  }

  @GetMapping("/{id}")
  String page(Viewer viewer, @PathVariable long id, Model model) {
    model.addAttribute("person", people.page(viewer, id));
    model.addAttribute("today", LocalDate.now(clock));
    return "people/person";
  }

  @PostMapping("/{id}/unlock")
  String unlock(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
    try {
      people.unlock(viewer, id);
      flash.addFlashAttribute("done", "people.person.unlocked");
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
    }
    return person(id);
  }

  @PostMapping("/{id}/password")
  String resetPassword(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(name = "_key", defaultValue = "") String key,
      RedirectAttributes flash) {
    try {
      show(people.resetPassword(viewer, id, key), flash);
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
    }
    return person(id);
  }

  private static void show(@Nullable String password, RedirectAttributes flash) {
    if (password == null) {
      flash.addFlashAttribute("refusal", new Refusal("people.password.shownBefore"));
    } else {
      flash.addFlashAttribute("password", password);
    }
  }

  @GetMapping("/{id}/appoint")
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

  @PostMapping("/{id}/mandates")
  String appoint(
      Viewer viewer,
      @PathVariable long id,
      AppointForm form,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Model model,
      RedirectAttributes flash) {
    try {
      people.appoint(viewer, id, form, key);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return appointForm(viewer, id, "", form, model);
    }
    flash.addFlashAttribute("done", "people.person.appointed");
    return person(id);
  }

  private String appointForm(Viewer viewer, long id, String q, AppointForm form, Model model) {
    model.addAttribute("person", people.page(viewer, id));
    model.addAttribute("q", q);
    model.addAttribute("form", form);
    if (form.region().isEmpty()) {
      model.addAttribute(
          "found",
          people.regions(viewer, q).stream()
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

  @PostMapping("/{id}/mandates/{mandateId}/end")
  String end(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long mandateId,
      @RequestParam(defaultValue = "") String to,
      RedirectAttributes flash) {
    try {
      people.end(viewer, id, mandateId, AppointForm.date(to));
      flash.addFlashAttribute("done", "people.person.ended");
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
    }
    return person(id);
  }

  private static String person(long id) {
    return "redirect:/people/" + id;
  }

  /** A region to choose. */
  public record Place(long id, String label) {}
}
