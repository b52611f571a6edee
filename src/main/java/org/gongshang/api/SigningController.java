package org.gongshang.api;

import org.gongshang.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiSigning")
@RequestMapping("/api/v1/tasks/{id}")
class SigningController {

  private final Signing signing;

  SigningController(Signing signing) {
    this.signing = signing;
  }

  /** Who is asked to sign, and whom of this name one could ask. */
  @GetMapping("/signers")
  Signing.Asked signers(
      @PathVariable String id, Viewer viewer, @RequestParam(defaultValue = "") String q) {
    return signing.asked(id, viewer, q);
  }

  @PostMapping("/signers")
  TaskAnswers.Done ask(
      @PathVariable String id,
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody Signing.Ask sent) {
    return signing.ask(id, viewer, sent, IdempotencyKey.of("signer " + id, key));
  }

  @PostMapping("/signers/{signer}/removal")
  TaskAnswers.Done remove(
      @PathVariable String id,
      @PathVariable long signer,
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody Signing.Reason sent) {
    return signing.remove(
        id, signer, viewer, sent, IdempotencyKey.of("signer off " + id + " " + signer, key));
  }

  /** What the caller is asked to sign. */
  @GetMapping("/signature")
  Signing.ToSign toSign(@PathVariable String id, Viewer viewer) {
    return signing.toSign(id, viewer);
  }

  /** The caller signs what they were asked to sign. */
  @PostMapping("/signature")
  TaskAnswers.Done sign(
      @PathVariable String id,
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody Signing.Signed sent) {
    return signing.sign(id, viewer, sent, IdempotencyKey.of("sign " + id, key));
  }

  /** The caller takes back what they handed in, while nobody has acted on what follows. */
  @PostMapping("/take-back")
  TaskAnswers.Done takeBack(
      @PathVariable String id,
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody Signing.Reason sent) {
    return signing.takeBack(id, viewer, sent, IdempotencyKey.of("take back " + id, key));
  }
}
