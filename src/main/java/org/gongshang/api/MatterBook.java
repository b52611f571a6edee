package org.gongshang.api;

import java.util.List;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Requesters;
import org.gongshang.workflow.web.TaskWords;
import org.springframework.stereotype.Component;

/** Shows matters to programs. */
@Component
class MatterBook {

  private final Matters matters;
  private final Requesters requesters;
  private final Inbox inbox;
  private final Regions regions;
  private final Files files;
  private final TaskWords words;
  private final Stories stories;

  MatterBook(
      Matters matters,
      Requesters requesters,
      Inbox inbox,
      Regions regions,
      Files files,
      TaskWords words,
      Stories stories) {
    this.matters = matters;
    this.requesters = requesters;
    this.inbox = inbox;
    this.regions = regions;
    this.files = files;
    this.words = words;
    this.stories = stories;
  }

  MatterAnswer get(String number, Viewer viewer) {
    Matter matter = matters.visible(number, viewer);
    return new MatterAnswer(
        number,
        matter.title(),
        matter.stage().key(),
        matter.status().name().toLowerCase(java.util.Locale.ROOT),
        matter.category(),
        matter.mode() == null ? null : matter.mode().key(),
        matter.urgency().key(),
        regions.ancestors(matter.regionId()).stream().map(Place::of).toList(),
        Place.of(regions.get(matter.originRegionId())),
        matter.openedAt(),
        matter.closedAt(),
        requesters.of(matter.number()).size(),
        inbox.ofSubject(number).stream().map(this::waiting).toList(),
        files.of(number).stream().map(MatterBook::attachment).toList());
  }

  private MatterAnswer.Waiting waiting(InboxRow row) {
    return new MatterAnswer.Waiting(
        words.name(row.formId(), row.name()), row.startedAt(), row.due());
  }

  static MatterAnswer.Attachment attachment(StoredFile file) {
    return new MatterAnswer.Attachment(file.id(), file.name(), file.type(), file.size());
  }

  List<TaskAnswers.StoryLine> timeline(String number, Viewer viewer) {
    return stories.of(matters.visible(number, viewer).number().value(), viewer);
  }
}
