package org.gongshang.workflow.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshang.people.Accounts;
import org.gongshang.people.Colleague;
import org.gongshang.people.Colleagues;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Audiences.Address;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.TaskAccess;
import org.gongshang.workflow.Urger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a matter waits for, in a constant number of statements. */
@Component
class OpenTasks {

  private final Inbox inbox;
  private final Audiences audiences;
  private final TaskAccess access;
  private final Rounds rounds;
  private final Accounts accounts;
  private final Colleagues colleagues;
  private final TaskWords words;
  private final Story story;
  private final Clock clock;

  OpenTasks(
      Inbox inbox,
      Audiences audiences,
      TaskAccess access,
      Rounds rounds,
      Accounts accounts,
      Colleagues colleagues,
      TaskWords words,
      Story story,
      Clock clock) {
    this.inbox = inbox;
    this.audiences = audiences;
    this.access = access;
    this.rounds = rounds;
    this.accounts = accounts;
    this.colleagues = colleagues;
    this.words = words;
    this.story = story;
    this.clock = clock;
  }

  List<MatterPage.Now> of(String number, HistoryLines.Chronicle chronicle, Viewer viewer) {
    List<InboxRow> rows = inbox.ofSubject(number);
    List<String> ids = rows.stream().map(InboxRow::taskId).toList();
    Map<String, List<Address>> offices = audiences.offices(ids);
    Map<String, List<Address>> mine = audiences.addressing(ids, viewer);
    Map<String, Urger> urgers = access.urgers(rows, mine, viewer);
    Known known =
        new Known(
            offices,
            named(offices),
            mine,
            rounds.all(rows.stream().map(InboxRow::roundId).filter(Objects::nonNull).toList()),
            accounts.names(
                rows.stream().map(InboxRow::assignee).filter(Objects::nonNull).distinct().toList()),
            chronicle,
            clock.instant());
    return rows.stream().map(row -> now(row, known, urgers.get(row.taskId()))).toList();
  }

  /** Names of single holders of an office, by token. */
  private Map<String, String> named(Map<String, List<Address>> offices) {
    List<String> holders =
        offices.values().stream().flatMap(List::stream).map(Address::holder).distinct().toList();
    Map<String, String> named = new HashMap<>();
    for (Colleague each : colleagues.all(holders)) {
      String name = each.name();
      if (name != null) {
        named.put(each.holder(), name);
      }
    }
    return named;
  }

  /** What was read for all of them at once. */
  private record Known(
      Map<String, List<Address>> audiences,
      Map<String, String> persons,
      Map<String, List<Address>> mine,
      Map<Long, Round> rounds,
      Map<Long, String> names,
      HistoryLines.Chronicle chronicle,
      Instant now) {}

  private MatterPage.Now now(InboxRow row, Known known, @Nullable Urger urger) {
    Long assignee = row.assignee();
    return new MatterPage.Now(
        row.taskId(),
        words.name(row.formId(), row.name()),
        row.due(),
        row.startedAt(),
        row.roundId() == null ? roles(row, known) : List.of(),
        persons(row, known),
        unanswered(row, known),
        assignee == null ? null : known.names().get(assignee),
        known.mine().containsKey(row.taskId()),
        urger != null,
        urger == Urger.OFFICIAL && row.roundId() == null,
        story.limit(known.chronicle(), row.taskId(), known.now()));
  }

  private static @Nullable Integer unanswered(InboxRow row, Known known) {
    Round round = row.roundId() == null ? null : known.rounds().get(row.roundId());
    return round == null ? null : round.unanswered();
  }

  private static List<String> roles(InboxRow row, Known known) {
    return known.audiences().getOrDefault(row.taskId(), List.of()).stream()
        .filter(address -> !known.persons().containsKey(address.holder()))
        .map(Address::role)
        .distinct()
        .toList();
  }

  /** Names of those who hold it alone. */
  private static List<String> persons(InboxRow row, Known known) {
    return known.audiences().getOrDefault(row.taskId(), List.of()).stream()
        .flatMap(address -> Stream.ofNullable(known.persons().get(address.holder())))
        .toList();
  }
}
