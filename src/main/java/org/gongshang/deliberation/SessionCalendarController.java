package org.gongshang.deliberation;

import java.nio.charset.StandardCharsets;
import org.gongshang.people.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sessions for the calendars of members. */
@Controller
class SessionCalendarController {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarFeeds feeds;

  SessionCalendarController(CalendarFeeds feeds) {
    this.feeds = feeds;
  }

  @GetMapping("/sessions/{number}/calendar")
  ResponseEntity<byte[]> session(@PathVariable String number, Viewer viewer) {
    return answer(number + ".ics", feeds.of(number, viewer, site()));
  }

  @GetMapping("/sessions/calendar")
  String page(Viewer viewer, Model model) {
    feeds.since(viewer).ifPresent(since -> model.addAttribute("since", since));
    return "deliberation/calendar";
  }

  /** The address is shown once; only its hash is kept. */
  @PostMapping("/sessions/calendar")
  String renew(Viewer viewer, RedirectAttributes flash) {
    flash.addFlashAttribute("address", site() + "/feeds/" + feeds.renew(viewer));
    return "redirect:/sessions/calendar";
  }

  @PostMapping("/sessions/calendar/end")
  String end(Viewer viewer) {
    feeds.end(viewer);
    return "redirect:/sessions/calendar";
  }

  /** Programs come without signing in: the secret in the address stands for the person. */
  @GetMapping("/feeds/{secret:[\\w-]{20,60}}")
  ResponseEntity<byte[]> feed(@PathVariable String secret) {
    return answer("sessions.ics", feeds.read(secret, site()));
  }

  private static String site() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
  }

  private static ResponseEntity<byte[]> answer(String name, String calendar) {
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noStore())
        .headers(
            headers ->
                headers.setContentDisposition(
                    ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build()))
        .body(calendar.getBytes(StandardCharsets.UTF_8));
  }
}
