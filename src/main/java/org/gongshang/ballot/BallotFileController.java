package org.gongshang.ballot;

import java.nio.charset.StandardCharsets;
import org.gongshang.people.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What of a ballot grows with its voters, to take away. */
@Controller
@RequestMapping("/ballots/{id:\\d{1,18}}")
class BallotFileController {

  private final BallotPages pages;

  BallotFileController(BallotPages pages) {
    this.pages = pages;
  }

  @GetMapping("/rules.txt")
  ResponseEntity<byte[]> rules(@PathVariable long id, Viewer viewer) {
    return text("rules-" + id, pages.wording(id, viewer));
  }

  @GetMapping("/receipts.txt")
  ResponseEntity<byte[]> receipts(@PathVariable long id, Viewer viewer) {
    return text("receipts-" + id, pages.receipts(id, viewer));
  }

  /** The very bytes: of the rules their fingerprint is taken. */
  private static ResponseEntity<byte[]> text(String name, String content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".txt").build().toString())
        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .body(content.getBytes(StandardCharsets.UTF_8));
  }
}
