package org.gongshang.workflow.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Actions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.MatterStatus;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.TakeBackOffers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of what a person did, and of what they started as it stands now. */
@Component
class ActionRows {

  private final Actions actions;
  private final Accounts accounts;
  private final Subjects subjects;
  private final Waits waits;
  private final Regions regions;
  private final TakeBackOffers takeBacks;
  private final TaskWords words;

  ActionRows(
      Actions actions,
      Accounts accounts,
      Subjects subjects,
      Waits waits,
      Regions regions,
      TakeBackOffers takeBacks,
      TaskWords words) {
    this.actions = actions;
    this.accounts = accounts;
    this.subjects = subjects;
    this.waits = waits;
    this.regions = regions;
    this.takeBacks = takeBacks;
    this.words = words;
  }

  Slice<InboxPage.Row> done(Viewer viewer, InboxPage.Query query, Inbox.@Nullable Cursor before) {
    Actions.Filter filter = filter(query);
    return Slice.of(
            actions.done(viewer, filter, before, Slice.ASKED),
            actions.standingOfDone(viewer, filter, before),
            last -> new Inbox.Cursor(last.actedAt(), Long.toString(last.id())))
        .map(this::done);
  }

  Slice<InboxPage.Row> started(
      Viewer viewer, InboxPage.Query query, Inbox.@Nullable Cursor before) {
    Actions.Filter filter = filter(query);
    return Slice.of(
            actions.started(viewer, filter, before, Slice.ASKED),
            actions.standingOfStarted(viewer, filter, before),
            last -> new Inbox.Cursor(last.actedAt(), Long.toString(last.id())))
        .map(rows -> started(rows, viewer));
  }

  private static Actions.Filter filter(InboxPage.Query query) {
    MatterStatus status = null;
    for (MatterStatus one : MatterStatus.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(query.status())) {
        status = one;
      }
    }
    return new Actions.Filter(status, Stage.find(query.stage()).orElse(null), query.text());
  }

  private String name(Actions.Done row) {
    String task = words.name(row.formId(), row.name());
    String whom = row.whom() == null ? "" : row.whom();
    return row.act() == null ? task : words.sentence("done.act." + row.act(), task, whom);
  }

  private List<InboxPage.Row> done(List<Actions.Done> rows) {
    Map<Long, String> principals =
        accounts.principals(rows.stream().map(Actions.Done::actor).toList());
    Set<String> open = takeBacks.of(rows.stream().flatMap(ActionRows::completed).toList());
    return rows.stream()
        .map(
            row ->
                done(
                    row,
                    principals.get(row.actor()),
                    completed(row)
                        .filter(open::contains)
                        .findFirst()
                        .map(TakeBackOffers::path)
                        .orElse(null)))
        .toList();
  }

  private static Stream<String> completed(Actions.Done row) {
    return row.act() == null ? Stream.ofNullable(row.taskId()) : Stream.empty();
  }

  private InboxPage.Row done(
      Actions.Done row, @Nullable String actingFor, @Nullable String takeBack) {
    return new InboxPage.Row(
        row.taskId(),
        name(row),
        row.title(),
        row.businessKey(),
        row.stage(),
        regions.get(row.regionId()).name(),
        null,
        row.actedAt(),
        null,
        true,
        false,
        false,
        false,
        null,
        actingFor,
        null,
        List.of(),
        subjects.link(row.businessKey()),
        "",
        takeBack);
  }

  private List<InboxPage.Row> started(List<Actions.Started> rows, Viewer viewer) {
    Map<String, Waits.Waiting> waiting =
        waits.of(rows.stream().map(Actions.Started::number).toList(), viewer);
    return rows.stream()
        .map(row -> started(row, waiting.getOrDefault(row.number(), Waits.Waiting.FOR_NOTHING)))
        .toList();
  }

  private InboxPage.Row started(Actions.Started row, Waits.Waiting waiting) {
    return new InboxPage.Row(
        waiting.urgeable(),
        "",
        row.title(),
        row.number(),
        row.stage(),
        regions.get(row.regionId()).name(),
        null,
        row.actedAt(),
        null,
        true,
        false,
        false,
        waiting.urgeable() != null,
        null,
        null,
        row.status().name().toLowerCase(Locale.ROOT),
        waiting.waits(),
        subjects.link(row.number()),
        "",
        null);
  }
}
