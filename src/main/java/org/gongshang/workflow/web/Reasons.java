package org.gongshang.workflow.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Audiences.Address;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Requesters;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why a task is in somebody's inbox, from the audience that it really has. */
@Component
class Reasons {

  private final Rounds rounds;
  private final Requesters requesters;
  private final Accounts accounts;
  private final Rights rights;
  private final Regions regions;
  private final TaskWords words;

  Reasons(
      Rounds rounds,
      Requesters requesters,
      Accounts accounts,
      Rights rights,
      Regions regions,
      TaskWords words) {
    this.accounts = accounts;
    this.rights = rights;
    this.rounds = rounds;
    this.requesters = requesters;
    this.regions = regions;
    this.words = words;
  }

  /**
   * One sentence for each task, by its id, in a constant number of statements.
   *
   * @param addresses how each of them addresses the viewer
   */
  Map<String, Reason> of(List<InboxRow> rows, Map<String, List<Address>> addresses, Viewer viewer) {
    Map<Long, Round> known =
        rounds.all(rows.stream().map(InboxRow::roundId).filter(Objects::nonNull).toList());
    Set<String> asked =
        requesters.mattersOf(
            viewer,
            rows.stream()
                .filter(row -> row.roundId() != null && isRating(known.get(row.roundId())))
                .map(InboxRow::subjectKey)
                .distinct()
                .toList());
    Map<Long, String> principals =
        accounts.principals(viewer.received().values().stream().map(id -> -id).toList());
    Map<String, Reason> reasons = new HashMap<>();
    for (InboxRow row : rows) {
      List<Address> why = addresses.getOrDefault(row.taskId(), List.of());
      Round round = row.roundId() == null ? null : known.get(row.roundId());
      if (!why.isEmpty()) {
        boolean leads = round != null && why.stream().noneMatch(Address::isPerson);
        long actor = rights.actor(viewer, why.stream().map(Address::holder).toList());
        String sentence = reason(row, why, round, asked, viewer);
        reasons.put(row.taskId(), new Reason(sentence, leads, principals.get(actor)));
      }
    }
    return reasons;
  }

  /**
   * @param leads whether the viewer leads what others answer, and has no answer of their own to
   *     give
   * @param principal name of whom the viewer acts for; null where they act for themselves
   */
  record Reason(String sentence, boolean leads, @Nullable String principal) {}

  private String reason(
      InboxRow row, List<Address> why, @Nullable Round round, Set<String> asked, Viewer viewer) {
    String person = Rights.person(viewer.accountId());
    if (round != null && why.stream().anyMatch(address -> address.holder().equals(person))) {
      return onRoll(row, round, asked);
    }
    Address first = why.get(0);
    Mandate mandate = mandate(first.holder(), viewer);
    if (mandate == null) {
      return words.sentence("inbox.why.person");
    }
    if (first.holder().equals(Rights.inPerson(mandate))) {
      return words.sentence("inbox.why.passed");
    }
    if (mandate.organisationId() != null) {
      return words.sentence("inbox.why.unit");
    }
    String role = words.sentence("page.role." + mandate.role().key());
    String region = regions.get(mandate.regionId()).name();
    if (first.reach() > 0) {
      return words.sentence("inbox.why.below", region, role);
    }
    return words.sentence(round == null ? "inbox.why.role" : "inbox.why.chair", region, role);
  }

  /** Each round was opened for people of one kind. */
  private String onRoll(InboxRow row, Round round, Set<String> asked) {
    if (isRating(round)) {
      boolean requester = asked.contains(row.subjectKey());
      return words.sentence(requester ? "inbox.why.requester" : "inbox.why.representative");
    }
    return words.known("inbox.why." + round.kind(), words.sentence("inbox.why.roll"));
  }

  /** Those who asked rate beside those who represent. */
  private static boolean isRating(@Nullable Round round) {
    return round != null && round.kind().equals("rating");
  }

  /** The viewer's mandate to which the holder's name belongs. */
  private static @Nullable Mandate mandate(String holder, Viewer viewer) {
    return viewer.mandates().stream()
        .filter(
            mandate ->
                Rights.holder(mandate).equals(holder) || Rights.inPerson(mandate).equals(holder))
        .findFirst()
        .orElse(null);
  }
}
