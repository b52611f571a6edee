package org.gongshang.workflow.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.gongshang.workflow.engine.DemoClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The button "next working day" of the demo. */
@Controller
@Profile("demo | test")
class DemoClockController {

  private final DemoClock clock;

  DemoClockController(DemoClock clock) {
    this.clock = clock;
  }

  @PostMapping("/demo/next-day")
  String nextDay(@RequestHeader(value = "Referer", defaultValue = "/tasks") String from) {
    clock.nextWorkday();
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
