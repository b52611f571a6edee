package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.Contributors;
import org.gongshang.file.Files;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.HistoryLine;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterPause;
import org.gongshang.workflow.MatterSearch;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Pause;
import org.gongshang.workflow.Requesters;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.TakeBackOffers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a matter's page together. */
@Component
// one view of the data, also for what features show
@Transactional(readOnly = true)
class MatterPages {

  private static final String STAGE_EVENT = "event.stage.";

  private final Matters matters;
  private final Requesters requesters;
  private final MatterSearch search;
  private final OpenTasks openTasks;
  private final TakeBackOffers takeBacks;
  private final Regions regions;
  private final Files files;
  private final HistoryLines history;
  private final Story story;
  private final Diagrams diagrams;
  private final Contributors<MatterSection> sections;
  private final Contributors<MatterPause> pauses;

  MatterPages(
      Matters matters,
      Requesters requesters,
      MatterSearch search,
      OpenTasks openTasks,
      TakeBackOffers takeBacks,
      Regions regions,
      Files files,
      HistoryLines history,
      Story story,
      Diagrams diagrams,
      ObjectProvider<MatterSection> sections,
      ObjectProvider<MatterPause> pauses) {
    this.matters = matters;
    this.requesters = requesters;
    this.search = search;
    this.openTasks = openTasks;
    this.takeBacks = takeBacks;
    this.regions = regions;
    this.files = files;
    this.history = history;
    this.story = story;
    this.diagrams = diagrams;
    this.sections = Contributors.of(sections);
    this.pauses = Contributors.of(pauses);
  }

  MatterPage page(String number, Viewer viewer) {
    Matter matter = matters.visible(number, viewer);
    HistoryLines.Chronicle chronicle = history.of(number);
    return new MatterPage(
        matter,
        regions.ancestors(matter.regionId()).stream().map(Region::name).toList(),
        regions.get(matter.regionId()).name(),
        regions.get(matter.originRegionId()).name(),
        stages(matter, chronicle.lines()),
        openTasks.of(number, chronicle, viewer),
        takeBacks.at(number, viewer).map(TakeBackOffers::path).orElse(null),
        pauses(matter, viewer),
        diagrams.of(number),
        StoryChapter.of(story.of(number, chronicle, viewer)),
        sections(matter, viewer),
        files.of(number),
        requesters.of(matter.number()).size(),
        axis(matter));
  }

  /** The five stages; since when, by the history. */
  private List<MatterPage.StageMark> stages(Matter matter, List<HistoryLine> lines) {
    Map<String, Instant> since = new LinkedHashMap<>();
    since.put(Stage.NEED.key(), matter.openedAt());
    for (HistoryLine line : lines) {
      if (line.eventKey().startsWith(STAGE_EVENT)) {
        since.putIfAbsent(line.eventKey().substring(STAGE_EVENT.length()), line.happenedAt());
      }
    }
    List<MatterPage.StageMark> marks = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      boolean reached = stage.ordinal() <= matter.stage().ordinal();
      Instant began = reached ? since.get(stage.key()) : null;
      marks.add(new MatterPage.StageMark(stage.key(), state(stage, matter, began), began));
    }
    return marks;
  }

  /** What was handed down from an early stage comes back to a late one and skips those between. */
  private static String state(Stage stage, Matter matter, @Nullable Instant began) {
    if (stage == matter.stage()) {
      return matter.isOpen() ? "now" : "done";
    }
    if (stage.ordinal() > matter.stage().ordinal()) {
      return "";
    }
    return began == null ? "skipped" : "done";
  }

  private List<Pause> pauses(Matter matter, Viewer viewer) {
    return matter.isOpen()
        ? pauses.stream().flatMap(source -> source.pause(matter, viewer).stream()).toList()
        : List.of();
  }

  private List<Section> sections(Matter matter, Viewer viewer) {
    return sections.stream()
        .flatMap(source -> source.section(matter, viewer).stream())
        .sorted(Comparator.comparingInt(Section::order))
        .toList();
  }

  /** The levels above and the owner, with their part in the matter. */
  private List<MatterPage.Standing> axis(Matter matter) {
    List<Long> owned = matters.owners(matter.number());
    Region deepest =
        owned.stream().map(regions::get).max(Comparator.comparing(Region::level)).orElseThrow();
    return regions.ancestors(deepest.id()).stream()
        .map(
            region ->
                new MatterPage.Standing(
                    region.level().key(), region.name(), part(region, matter, owned)))
        .toList();
  }

  private static String part(Region region, Matter matter, List<Long> owned) {
    if (region.id() == matter.regionId()) {
      return "owner";
    }
    return owned.contains(region.id()) ? "passed" : "sees";
  }

  /** Matters that the viewer may see, newest first. */
  MatterList list(
      Viewer viewer,
      @Nullable String status,
      @Nullable String stage,
      @Nullable String text,
      @Nullable String after) {
    List<Matter> found = search.list(viewer, status, stage, text, Inbox.Cursor.parse(after), 21);
    List<Matter> shown = found.subList(0, Math.min(20, found.size()));
    String next =
        found.size() > 20
            ? new Inbox.Cursor(shown.get(19).openedAt(), shown.get(19).number().value()).toString()
            : null;
    return new MatterList(
        shown.stream()
            .map(matter -> new MatterList.Row(matter, regions.get(matter.regionId()).name()))
            .toList(),
        status,
        stage,
        text,
        next);
  }
}
