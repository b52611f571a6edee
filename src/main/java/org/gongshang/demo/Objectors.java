package org.gongshang.demo;

import java.util.UUID;
import org.gongshang.notice.Notice;
import org.gongshang.notice.Notices;
import org.gongshang.notice.Objections;
import org.gongshang.workflow.MatterNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Residents who read the notices and object to one. */
@Component
@Profile("demo")
class Objectors {

  private static final String RESULT = "result";

  private final Notices notices;
  private final Objections objections;
  private final Cast cast;

  Objectors(Notices notices, Objections objections, Cast cast) {
    this.notices = notices;
    this.objections = objections;
    this.cast = cast;
  }

  /** Whoever has something against a result says so while its notice is open. */
  void read(String number, Part part) {
    part.script()
        .decision("objection")
        .ifPresent(
            objection ->
                notices
                    .open(new MatterNumber(number))
                    .filter(notice -> notice.kind().equals(RESULT) && part.objects())
                    .ifPresent(notice -> object(notice, objection)));
  }

  private void object(Notice notice, Script.Decision objection) {
    objections.object(
        notice.id(), objection.why(), UUID.randomUUID().toString(), cast.named(objection.what()));
  }
}
