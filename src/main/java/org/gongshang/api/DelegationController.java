package org.gongshang.api;

import java.time.LocalDate;
import java.util.List;
import org.gongshang.people.Viewer;
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
   * @param mandates that the caller can delegate
   * @param candidates who may act under the mandate that was asked for
   */
  record Answer(
      List<Line> given, List<Line> received, List<Office> mandates, List<Candidate> candidates) {}

  /**
   * @param state to-come, now, over or ended
   */
  record Line(
      long id,
      String principal,
      String delegate,
      LocalDate from,
      LocalDate to,
      String reason,
      String state) {}

  record Office(long id, String role, String region) {}

  record Candidate(long id, String name, String region) {}

  /** Somebody is to act for the caller. */
  record Sent(
      @Nullable String mandate,
      @Nullable String delegate,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason) {

    DelegationForm form() {
      return new DelegationForm(text(mandate), text(delegate), text(from), text(to), text(reason));
    }

    private static String text(@Nullable String sent) {
      return sent == null ? "" : sent;
    }
  }

  record Done(String outcome) {}

  @GetMapping
  Answer delegations(Viewer viewer, @RequestParam(defaultValue = "") String mandate) {
    Sent asked = new Sent(mandate, null, null, null, null);
    DelegationPage page = pages.page(viewer, asked.form(), null);
    return new Answer(
        lines(page.given()),
        lines(page.received()),
        page.mandates().stream()
            .map(each -> new Office(each.id(), each.role().key(), each.region()))
            .toList(),
        page.candidates().stream()
            .map(each -> new Candidate(each.accountId(), each.name(), each.region()))
            .toList());
  }

  private static List<Line> lines(List<DelegationPage.Line> some) {
    return some.stream()
        .map(
            each ->
                new Line(
                    each.id(),
                    each.principal(),
                    each.delegate(),
                    each.from(),
                    each.to(),
                    each.reason(),
                    each.state()))
        .toList();
  }

  @PostMapping
  Done make(
      Viewer viewer, @RequestHeader(IdempotencyKey.HEADER) String key, @RequestBody Sent sent) {
    desk.make(viewer, sent.form(), IdempotencyKey.of("delegation", key).value());
    return new Done("delegated");
  }

  /** Whose mandate it is and who acts under it may end it. */
  @PostMapping("/{id}/end")
  Done end(Viewer viewer, @PathVariable long id) {
    desk.end(viewer, id);
    return new Done("ended");
  }
}
