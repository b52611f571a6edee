package org.gongshang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongshang.region.Regions;
import org.gongshang.workflow.InboxRow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people write into the forms of a matter on its way up and down the axis. */
@Component
@Profile("demo")
class AxisLines {

  private final Regions regions;
  private final Clock clock;

  AxisLines(Regions regions, Clock clock) {
    this.regions = regions;
    this.clock = clock;
  }

  /**
   * @param occurrence how often this form has come up in the matter
   */
  Map<String, ?> of(InboxRow row, Script script, int occurrence) {
    return switch (row.formId()) {
      case "axis-hand-up" -> handUp(script, occurrence);
      case "axis-receive" -> receive(script);
      case "axis-take-charge" -> Map.of("lead", "刘洋 街道值班室", "measures", script.line("measures"));
      case "axis-hand-down" -> handDown(script);
      case "axis-receive-down" -> takenOrReturned(script, "先到现场看，再请议事会商量办法。");
      case "axis-settle" -> settle(script);
      case "axis-roll-up" -> Map.of("rollUpDecision", "enough", "summary", script.line("summary"));
      default -> throw new IllegalStateException("the story has no lines for " + row.formId());
    };
  }

  /** What was returned stays. */
  private static Map<String, ?> handUp(Script script, int occurrence) {
    return occurrence == 1
        ? Map.of("handUpDecision", "handUp", "reason", script.line("handUp"))
        : Map.of("handUpDecision", "keep", "reason", "街道把职责说清了，也派了人，由社区接着办。");
  }

  private static Map<String, ?> receive(Script script) {
    if (script.find("down").isPresent()) {
      return Map.of("receiveDecision", "acceptDown");
    }
    return takenOrReturned(script, "由街道牵头，请社区配合现场情况和居民工作。");
  }

  private static Map<String, ?> takenOrReturned(Script script, String note) {
    return script
        .find("return")
        .<Map<String, ?>>map(why -> Map.of("receiveDecision", "return", "reason", why))
        .orElse(Map.of("receiveDecision", "accept", "note", note));
  }

  private Map<String, ?> handDown(Script script) {
    List<String> to = Arrays.stream(script.line("down").split(" ")).map(this::region).toList();
    return Map.of(
        "handDownDecision",
        "handDown",
        "regions",
        to,
        "task",
        script.line("task"),
        "due",
        LocalDate.now(clock).plusDays(90));
  }

  private Map<String, ?> settle(Script script) {
    return Map.of(
        "region",
        region(script.word("settled", 0)),
        "reason",
        script.decision("settled").orElseThrow().why());
  }

  private String region(String code) {
    return String.valueOf(regions.byCode(code).orElseThrow().id());
  }
}
