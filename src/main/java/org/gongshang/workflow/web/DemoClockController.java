package org.gongshang.workflow.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.engine.DemoClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons of the demo that move time. */
@Controller
@Profile("demo | test")
class DemoClockController {

  private final DemoClock clock;
  private final Once once;

  DemoClockController(DemoClock clock, Once once) {
    this.clock = clock;
    this.once = once;
  }

  @PostMapping("/demo/next-day")
  String nextDay(
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key,
      @RequestHeader(value = "Referer", defaultValue = "/tasks") String from) {
    if (once.first(viewer.accountId(), key, Act.of("next day"))) {
      clock.nextWorkday();
    }
    return "redirect:" + localPath(from);
  }

  @PostMapping("/demo/next-moment")
  String nextMoment(
      Viewer viewer,
      @RequestParam(name = "_key", defaultValue = "") String key,
      @RequestHeader(value = "Referer", defaultValue = "/tasks") String from) {
    if (once.first(viewer.accountId(), key, Act.of("next moment"))) {
      clock.nextMoment();
    }
    return "redirect:" + localPath(from);
  }

  /** Back to the page that the button was on, never to another site. */
  private static String localPath(String from) {
    try {
      String path = new URI(from).getRawPath();
      return path == null || path.startsWith("//") || !path.startsWith("/") ? "/tasks" : path;
    } catch (URISyntaxException noAddress) {
      return "/tasks";
    }
  }
}
