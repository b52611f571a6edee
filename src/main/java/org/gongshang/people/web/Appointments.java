package org.gongshang.people.web;

import java.time.LocalDate;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Mandate;
import org.gongshang.people.MandateLines;
import org.gongshang.people.MandateTargets.Kind;
import org.gongshang.people.Mandates;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mandates that an administrator gives and ends, at their own regions. */
@Component
class Appointments {

  private final People people;
  private final Mandates mandates;
  private final MandateLines lines;
  private final Rights rights;
  private final Regions regions;
  private final Once once;

  Appointments(
      People people,
      Mandates mandates,
      MandateLines lines,
      Rights rights,
      Regions regions,
      Once once) {
    this.people = people;
    this.mandates = mandates;
    this.lines = lines;
    this.rights = rights;
    this.regions = regions;
    this.once = once;
  }

  @Transactional
  public void appoint(Viewer admin, long accountId, AppointForm form, String key) {
    people.visible(admin, accountId);
    if (!once.first(
        admin.accountId(), key, Act.of("mandate", String.valueOf(accountId), form.toString()))) {
      return;
    }
    Mandate wanted = lines.placed(form.mandate());
    if (!rights.may(admin, Role.ADMIN, wanted.regionId())) {
      throw new NotVisible("region " + wanted.regionId());
    }
    checkTarget(Kind.COUNCIL, wanted.councilId(), wanted.regionId());
    checkTarget(Kind.ORGANISATION, wanted.organisationId(), wanted.regionId());
    lines.mustHaveRoom(wanted);
    mandates.appoint(accountId, wanted, admin.accountId());
  }

  private void checkTarget(Kind kind, @Nullable Long id, long regionId) {
    if (id != null && lines.choices(kind, regionId).stream().noneMatch(each -> each.id() == id)) {
      throw new Refusal("people.mandate.target");
    }
  }

  @Transactional
  public void end(Viewer admin, long accountId, long mandateId, @Nullable LocalDate to) {
    rights.demand(admin, Role.ADMIN);
    Mandate mandate =
        mandates
            .find(mandateId)
            .filter(each -> each.accountId() == accountId)
            .filter(each -> rights.may(admin, Role.ADMIN, each.regionId()))
            .orElseThrow(() -> new NotVisible("mandate " + mandateId));
    if (to == null) {
      throw new Refusal("people.mandate.to.missing");
    }
    mandates.end(mandate.id(), to, admin.accountId());
  }

  /** Regions to appoint at. */
  List<Region> regions(Viewer admin, String text) {
    return rights.regionsOf(admin, Role.ADMIN).stream()
        .flatMap(id -> regions.search(text, id, 20).stream())
        .distinct()
        .limit(20)
        .toList();
  }
}
