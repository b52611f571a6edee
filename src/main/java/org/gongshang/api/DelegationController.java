package org.gongshang.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongshang.TypedLine;
import org.gongshang.people.MandateLine;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.act.ChoiceGroup;
import org.gongshang.workflow.act.DelegationDesk;
import org.gongshang.workflow.act.DelegationForm;
import org.gongshang.workflow.act.DelegationPage;
import org.gongshang.workflow.act.DelegationPages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiDelegations")
@RequestMapping("/api/v1/delegations")
class DelegationController {

  private final DelegationDesk desk;
  private final DelegationPages pages;

  DelegationController(DelegationDesk desk, DelegationPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /**
   * Delegations of the caller.
   *
   * @param offices that the caller can delegate
   * @param candidates who may act in the office that was asked for
   */
  record Delegations(
      List<DelegationLine> given,
      List<DelegationLine> received,
      List<DelegableOffice> offices,
      List<Delegate> candidates) {}

  /**
   * @param state to-come, now, over or ended
   */
  record DelegationLine(
      long id,
      String principal,
      String delegate,
      DelegableOffice office,
      LocalDate from,
      LocalDate to,
      String reason,
      String state) {}

  /**
   * @param council in which it is held; absent where it is held in none
   * @param organisation for which it is held; absent where it is held for none
   */
  record DelegableOffice(
      long id,
      String role,
      String region,
      @Nullable String council,
      @Nullable String organisation) {

    static DelegableOffice of(MandateLine mandate) {
      return new DelegableOffice(
          mandate.id(),
          mandate.role().key(),
          mandate.region(),
          mandate.council(),
          mandate.organisation());
    }
  }

  record Delegate(long id, String name, String region) {}

  /** Somebody is to act for the caller. */
  record NewDelegation(
      @Nullable String office,
      @Nullable String delegate,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason) {

    DelegationForm form() {
      return new DelegationForm(
          TypedLine.stripped(office),
          TypedLine.stripped(delegate),
          TypedLine.stripped(from),
          TypedLine.stripped(to),
          TypedLine.stripped(reason));
    }
  }

  record DelegationDone(String outcome) {}

  @GetMapping
  Delegations delegations(Viewer viewer, @RequestParam(defaultValue = "") String office) {
    NewDelegation asked = new NewDelegation(office, null, null, null, null);
    DelegationPage page = pages.page(viewer, asked.form(), null);
    return new Delegations(
        lines(page.given()),
        lines(page.received()),
        page.mandates().stream().map(DelegableOffice::of).toList(),
        page.candidates().stream()
            .flatMap(group -> group.choices().stream())
            .flatMap(each -> delegate(each).stream())
            .toList());
  }

  private static Optional<Delegate> delegate(ChoiceGroup.Choice each) {
    return Optional.ofNullable(each.accountId())
        .map(id -> new Delegate(id, Objects.requireNonNullElse(each.name(), ""), each.region()));
  }

  private static List<DelegationLine> lines(List<DelegationPage.Line> some) {
    return some.stream()
        .map(
            each ->
                new DelegationLine(
                    each.id(),
                    each.principal(),
                    each.delegate(),
                    DelegableOffice.of(each.mandate()),
                    each.from(),
                    each.to(),
                    each.reason(),
                    each.state()))
        .toList();
  }

  @PostMapping
  DelegationDone make(
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      @RequestBody NewDelegation sent) {
    desk.make(viewer, sent.form(), IdempotencyKey.of("delegation", key).value());
    return new DelegationDone("delegated");
  }

  /** Whose mandate it is and who acts under it may end it. */
  @PostMapping("/{id}/end")
  DelegationDone end(Viewer viewer, @PathVariable long id) {
    desk.end(viewer, id);
    return new DelegationDone("ended");
  }
}
