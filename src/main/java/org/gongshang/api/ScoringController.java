package org.gongshang.api;

import java.util.List;
import org.gongshang.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scorings: those around the caller, one with its ranking, and the caller's own sheets. */
@RestController("apiScorings")
@RequestMapping("/api/v1/scorings")
class ScoringController {

  private final ScoringBook book;

  ScoringController(ScoringBook book) {
    this.book = book;
  }

  /** Those in which the caller scores first, then those of their regions, newest first. */
  @GetMapping
  List<ScoringAnswer.Line> list(Viewer viewer) {
    return book.list(viewer);
  }

  @GetMapping("/{number}")
  ScoringAnswer scoring(Viewer viewer, @PathVariable String number) {
    return book.scoring(viewer, number);
  }

  /** The caller's points for one candidate, or why they do not score it; the last one counts. */
  @PostMapping("/{number}/candidates/{id}/sheet")
  ScoringAnswer.Sheet score(
      Viewer viewer,
      @PathVariable String number,
      @PathVariable long id,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody ScoringAnswer.Sent sent) {
    return book.score(
        viewer, number, id, sent, IdempotencyKey.of("sheet " + number + " " + id, key));
  }
}
