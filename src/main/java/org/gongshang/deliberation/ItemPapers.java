package org.gongshang.deliberation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongshang.file.FileAudience;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;

/** Papers of an agenda item, for everybody who may see its session. */
@Component
class ItemPapers implements FileAudience {

  private static final String PREFIX = "item-";
  private static final Pattern SUBJECT = Pattern.compile(PREFIX + "(\\d{1,18})");

  private final ItemMapper items;
  private final Sessions sessions;
  private final SessionSubjects subjects;
  private final Files files;

  ItemPapers(ItemMapper items, Sessions sessions, SessionSubjects subjects, Files files) {
    this.items = items;
    this.sessions = sessions;
    this.subjects = subjects;
    this.files = files;
  }

  static String subject(AgendaItem item) {
    return PREFIX + item.id();
  }

  @Override
  public boolean maySee(String subject, Viewer viewer) {
    Matcher item = SUBJECT.matcher(subject);
    return item.matches()
        && items
            .find(Long.parseLong(item.group(1)))
            .map(found -> sessions.get(found.session()))
            .filter(session -> subjects.maySee(session, viewer))
            .isPresent();
  }

  /** By the item's id, in one statement. */
  Map<Long, List<StoredFile>> of(Collection<AgendaItem> some) {
    return files.of(some.stream().map(ItemPapers::subject).toList()).stream()
        .collect(
            Collectors.groupingBy(
                file -> Long.valueOf(String.valueOf(file.subject()).substring(PREFIX.length()))));
  }
}
