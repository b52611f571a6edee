package org.gongshang.workflow.calendar;

import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/calendar")
class CalendarController {

  private final CalendarPages pages;
  private final WorkingCalendar calendar;

  CalendarController(CalendarPages pages, WorkingCalendar calendar) {
    this.pages = pages;
    this.calendar = calendar;
  }

  @GetMapping
  String page(@RequestParam(defaultValue = "") String year, Viewer viewer, Model model) {
    return draw(year, CalendarForm.empty(), viewer, model);
  }

  @PostMapping
  String add(
      CalendarForm form,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Viewer viewer,
      Model model) {
    try {
      return "redirect:" + calendar.add(form, key, viewer);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return draw(year, form, viewer, model);
    }
  }

  @PostMapping("/remove")
  String remove(
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Viewer viewer,
      Model model) {
    try {
      return "redirect:" + calendar.remove(date, key, viewer);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return draw(year, CalendarForm.empty(), viewer, model);
    }
  }

  private String draw(String year, CalendarForm form, Viewer viewer, Model model) {
    model.addAttribute("page", pages.page(number(year), viewer));
    model.addAttribute("form", form);
    return "workflow/calendar";
  }

  private static @Nullable Integer number(String year) {
    return year.matches("\\d{4}") ? Integer.valueOf(year) : null;
  }
}
