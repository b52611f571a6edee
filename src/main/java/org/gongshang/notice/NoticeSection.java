package org.gongshang.notice;

import java.util.List;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Section;
import org.springframework.stereotype.Component;

/** The notices of a matter, on its page. */
@Component
class NoticeSection implements MatterSection {

  private final NoticeMapper mapper;

  NoticeSection(NoticeMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    List<Notice> notices = mapper.of(matter.number().value());
    return notices.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("notice", "notice/section.ftlh", notices, 40, false));
  }
}
