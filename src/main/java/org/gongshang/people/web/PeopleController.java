package org.gongshang.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.people.activation.Activations.Issued;
import org.gongshang.people.activation.SlipPage;
import org.springframework.http.HttpHeaders;
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
  private final Clock clock;

  PeopleController(People people, Rights rights, Clock clock) {
    this.people = people;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping
  String list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      Model model) {
    // an unknown role filters nothing
    Role named = Role.find(role).orElse(null);
    List<PersonRow> found = people.search(viewer, q, named, LocalDate.now(clock), before);
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
      long opened = people.open(viewer, login, name, key);
      flash.addFlashAttribute("done", "people.person.opened");
      return person(opened);
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

  /** The code is made and shown in one answer: nobody can look at it again. */
  @PostMapping("/{id}/slip")
  String slip(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(name = "_key", defaultValue = "") String key,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    try {
      Issued issued = people.slip(viewer, id, key);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      String name = issued.person().name();
      model.addAttribute("page", SlipPage.of(name, List.of(issued), 0, "/people/" + id));
      return "people/activation-slips";
    } catch (Refusal refusal) {
      flash.addFlashAttribute("refusal", refusal);
      return person(id);
    }
  }

  static String person(long id) {
    return "redirect:/people/" + id;
  }
}
