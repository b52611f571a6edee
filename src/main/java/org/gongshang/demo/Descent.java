package org.gongshang.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.region.Regions;
import org.gongshang.workflow.HandDowns;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.SubMatter;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Matters that are handed down within the story; each has a script of its own. */
@Component
@Profile("demo")
class Descent {

  private final HandDowns handDowns;
  private final Regions regions;

  Descent(HandDowns handDowns, Regions regions) {
    this.handDowns = handDowns;
    this.regions = regions;
  }

  /** Parts of what has been handed down from these since the last look. */
  Map<String, Part> since(Map<String, Part> parts, List<Script> scripts) {
    Map<String, Part> begun = new HashMap<>();
    parts.forEach(
        (number, part) -> {
          if (part.script().find("down").isPresent()) {
            for (SubMatter below : handDowns.below(new MatterNumber(number))) {
              if (!parts.containsKey(below.number().value())) {
                begun.put(below.number().value(), new Part(script(below, part, scripts)));
              }
            }
          }
        });
    return begun;
  }

  private Script script(SubMatter below, Part above, List<Script> scripts) {
    String title = above.script().line("title");
    return scripts.stream()
        .filter(script -> script.find("above").filter(title::equals).isPresent())
        .filter(script -> regions.byCode(script.line("at")).orElseThrow().id() == below.regionId())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody plays " + title + " below"));
  }
}
