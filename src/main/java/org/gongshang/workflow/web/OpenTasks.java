package org.gongshang.workflow.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a matter waits for, in a constant number of statements. */
@Component
class OpenTasks {

  private final Inbox inbox;
  private final Audiences audiences;
  private final Rounds rounds;
  private final Accounts accounts;
  private final TaskWords words;
  private final Story story;
  private final Clock clock;

  OpenTasks(
      Inbox inbox,
      Audiences audiences,
      Rounds rounds,
      Accounts accounts,
      TaskWords words,
      Story story,
      Clock clock) {
    this.inbox = inbox;
    this.audiences = audiences;
    this.rounds = rounds;
    this.accounts = accounts;
    this.words = words;
    this.story = story;
    this.clock = clock;
  }

  List<MatterPage.Now> of(String number, HistoryLines.Chronicle chronicle, Viewer viewer) {
    List<InboxRow> rows = inbox.ofSubject(number);
    List<String> ids = rows.stream().map(InboxRow::taskId).toList();
    Known known =
        new Known(
            audiences.offices(ids),
            audiences.addressing(ids, viewer),
            rounds.all(rows.stream().map(InboxRow::roundId).filter(Objects::nonNull).toList()),
            accounts.names(
                rows.stream().map(InboxRow::assignee).filter(Objects::nonNull).distinct().toList()),
            chronicle,
            clock.instant());
    return rows.stream().map(row -> now(row, known)).toList();
  }

  /** What was read for all of them at once. */
  private record Known(
      Map<String, List<Audiences.Address>> audiences,
      Map<String, List<Audiences.Address>> mine,
      Map<Long, Round> rounds,
      Map<Long, String> names,
      HistoryLines.Chronicle chronicle,
      Instant now) {}

  private MatterPage.Now now(InboxRow row, Known known) {
    Long assignee = row.assignee();
    return new MatterPage.Now(
        row.taskId(),
        words.name(row.formId(), row.name()),
        row.due(),
        row.startedAt(),
        row.roundId() == null ? roles(row, known) : List.of(),
        unanswered(row, known),
        assignee == null ? null : known.names().get(assignee),
        known.mine().containsKey(row.taskId()),
        story.limit(known.chronicle(), row.taskId(), known.now()));
  }

  private static @Nullable Integer unanswered(InboxRow row, Known known) {
    Round round = row.roundId() == null ? null : known.rounds().get(row.roundId());
    return round == null ? null : round.unanswered();
  }

  private static List<String> roles(InboxRow row, Known known) {
    return known.audiences().getOrDefault(row.taskId(), List.of()).stream()
        .map(address -> address.holder().substring(0, address.holder().indexOf('@')))
        .distinct()
        .toList();
  }
}
