package org.gongshang.api;

import java.util.List;
import org.gongshang.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiMatters")
@RequestMapping("/api/v1/matters/{number}")
class MatterController {

  private final MatterBook matters;

  MatterController(MatterBook matters) {
    this.matters = matters;
  }

  @GetMapping
  MatterAnswer matter(@PathVariable String number, Viewer viewer) {
    return matters.get(number, viewer);
  }

  @GetMapping("/timeline")
  List<TaskAnswers.StoryLine> timeline(@PathVariable String number, Viewer viewer) {
    return matters.timeline(number, viewer);
  }
}
