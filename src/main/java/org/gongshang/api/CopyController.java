package org.gongshang.api;

import java.util.List;
import org.gongshang.people.Colleague;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.act.Copies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiCopies")
@RequestMapping("/api/v1/matters/{number}/copies")
class CopyController {

  private final Copies copies;
  private final Regions regions;

  CopyController(Copies copies, Regions regions) {
    this.copies = copies;
    this.regions = regions;
  }

  /** Who has a copy, and whom of this name one could give one. */
  record CopiesGiven(List<Handing.Choice> copies, List<Handing.Choice> choices) {}

  record CopyTo(@Nullable String to) {

    String holder() {
      return to == null ? "" : to;
    }
  }

  /** What became of it. */
  record CopyDone(String matter, String outcome) {}

  @GetMapping
  CopiesGiven copies(
      @PathVariable String number, Viewer viewer, @RequestParam(defaultValue = "") String q) {
    return new CopiesGiven(
        choices(copies.of(copies.matter(number, viewer).number())), choices(copies.found(q)));
  }

  private List<Handing.Choice> choices(List<Colleague> some) {
    return some.stream().map(each -> Handing.Choice.of(each, regions)).toList();
  }

  @PostMapping
  CopyDone copy(
      @PathVariable String number,
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody CopyTo sent) {
    copies.add(number, viewer, sent.holder(), IdempotencyKey.of("copy " + number, key).value());
    return new CopyDone(number, "copied");
  }

  /** Nothing happens the second time. */
  @PostMapping("/removal")
  CopyDone remove(@PathVariable String number, Viewer viewer, @RequestBody CopyTo sent) {
    copies.remove(number, viewer, sent.holder());
    return new CopyDone(number, "removed");
  }
}
