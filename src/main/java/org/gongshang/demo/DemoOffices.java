package org.gongshang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.people.DemoPeople;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody of a region where the demo's list has nobody. */
@Component
@Profile("demo")
class DemoOffices {

  private static final List<Role> OFFICES =
      List.of(Role.CLERK, Role.CONVENER, Role.APPROVER, Role.SUPERVISOR);

  private static final String[] NOBODY = {};

  private final DemoPeople people;
  private final Mandates mandates;
  private final TransactionTemplate transaction;
  private final Cast cast;
  private final Clock clock;

  DemoOffices(
      DemoPeople people,
      Mandates mandates,
      TransactionTemplate transaction,
      Cast cast,
      Clock clock) {
    this.people = people;
    this.mandates = mandates;
    this.transaction = transaction;
    this.cast = cast;
    this.clock = clock;
  }

  /** Offices by their key, each with a login and, for somebody new, a name; residents as people. */
  void make(Script script, long region) {
    for (Role role : OFFICES) {
      script.decision(role.key()).ifPresent(who -> appoint(who.what(), who.why(), role, region));
    }
    for (String resident : script.find("people").map(line -> line.split(" ")).orElse(NOBODY)) {
      String[] who = resident.split("/");
      appoint(who[0], who[1], Role.RESIDENT, region);
    }
  }

  private void appoint(String login, String name, Role role, long region) {
    Mandate office =
        new Mandate(0, 0, role, region, null, null, null, null, LocalDate.now(clock), null, false);
    long admin = cast.named("admin").accountId();
    long account = name.isEmpty() ? cast.named(login).accountId() : people.more(login, name);
    transaction.executeWithoutResult(status -> mandates.appoint(account, office, admin));
    cast.forget(account);
  }
}
