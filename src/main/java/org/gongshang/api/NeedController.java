package org.gongshang.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = Told.class)))
          @RequestBody
          ObjectNode sent) {
    NeedIntake.Taken taken = needs.take(Told.read(sent), viewer, IdempotencyKey.of("need", key));
    return ResponseEntity.created(URI.create("/api/v1/matters/" + taken.matter())).body(taken);
  }
}
