package org.gongshang.api;

import java.net.URI;
import org.gongshang.people.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiNeeds")
@RequestMapping("/api/v1/needs")
class NeedController {

  private final NeedIntake needs;

  NeedController(NeedIntake needs) {
    this.needs = needs;
  }

  @PostMapping
  ResponseEntity<NeedIntake.Taken> take(
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody NeedIntake.Told told) {
    NeedIntake.Taken taken = needs.take(told, viewer, IdempotencyKey.of("need", key));
    return ResponseEntity.created(URI.create("/api/v1/matters/" + taken.matter())).body(taken);
  }
}
