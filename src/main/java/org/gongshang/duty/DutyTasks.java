package org.gongshang.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.people.Accounts;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.web.TaskWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks behind a number, page by page. */
@Component
@Transactional(readOnly = true)
class DutyTasks {

  private static final int PAGE = 20;

  private final DutyMapper mapper;
  private final DutyReach reach;
  private final DutyFrames frames;
  private final Regions regions;
  private final Audiences audiences;
  private final Subjects subjects;
  private final Accounts accounts;
  private final TaskWords words;

  DutyTasks(
      DutyMapper mapper,
      DutyReach reach,
      DutyFrames frames,
      Regions regions,
      Audiences audiences,
      Subjects subjects,
      Accounts accounts,
      TaskWords words) {
    this.mapper = mapper;
    this.reach = reach;
    this.frames = frames;
    this.regions = regions;
    this.audiences = audiences;
    this.subjects = subjects;
    this.accounts = accounts;
    this.words = words;
  }

  DutyList list(Viewer viewer, long id, Asked asked, Term term, Behind behind) {
    Region region = reach.visible(viewer, id);
    boolean own = frames.isOwn(viewer, region, asked);
    Inbox.Cursor after = Inbox.Cursor.parse(behind.after());
    List<DutyRow> found =
        rows(frames.of(region, own, term, asked.workdays()), behind, after, PAGE + 1);
    List<DutyRow> shown = found.subList(0, Math.min(PAGE, found.size()));
    return new DutyList(
        region,
        own,
        term,
        asked.workdays(),
        behind.which(),
        behind.role(),
        person(behind.person()),
        lines(shown, viewer),
        after == null,
        found.size() > PAGE ? cursor(shown).toString() : null);
  }

  private static Inbox.Cursor cursor(List<DutyRow> rows) {
    DutyRow last = rows.get(rows.size() - 1);
    return new Inbox.Cursor(last.at(), last.taskId());
  }

  private DutyList.@Nullable Person person(@Nullable Long id) {
    return id == null
        ? null
        : new DutyList.Person(id, accounts.names(List.of(id)).getOrDefault(id, ""));
  }

  /** What a list that is taken away as a whole is about, at one moment however long it takes. */
  DutyMapper.Frame frame(Viewer viewer, long id, Asked asked, Term term) {
    Region region = reach.visible(viewer, id);
    return frames.of(region, frames.isOwn(viewer, region, asked), term, asked.workdays());
  }

  /**
   * Some of its lines.
   *
   * @param after the line before them; null for the first
   */
  List<DutyList.Line> some(
      Viewer viewer,
      DutyMapper.Frame frame,
      Behind behind,
      DutyList.@Nullable Line after,
      int limit) {
    Inbox.Cursor from = after == null ? null : cursor(List.of(after.row()));
    return lines(rows(frame, behind, from, limit), viewer);
  }

  private List<DutyRow> rows(
      DutyMapper.Frame frame, Behind behind, Inbox.@Nullable Cursor after, int limit) {
    Role role = behind.role();
    DutyMapper.Wanted wanted =
        new DutyMapper.Wanted(
            frame,
            behind.which(),
            role == null ? null : role.key(),
            behind.person(),
            after == null ? null : after.at(),
            after == null ? null : after.id(),
            limit);
    return behind.which().isOpen() ? mapper.openRows(wanted) : mapper.pastRows(wanted);
  }

  private List<DutyList.Line> lines(List<DutyRow> rows, Viewer viewer) {
    Map<String, List<Role>> roles = roles(rows);
    Map<Long, String> names =
        accounts.names(
            rows.stream().map(DutyRow::person).filter(Objects::nonNull).distinct().toList());
    return rows.stream()
        .map(
            row ->
                new DutyList.Line(
                    row,
                    words.name(row.formId(), row.name()),
                    subject(row, viewer),
                    regions.get(row.regionId()).name(),
                    roles.getOrDefault(row.taskId(), List.of()),
                    row.person() == null ? null : names.get(row.person())))
        .toList();
  }

  private DutyList.@Nullable Subject subject(DutyRow row, Viewer viewer) {
    return reach.readsSubjects(viewer, row.regionId())
        ? new DutyList.Subject(row.title(), subjects.link(row.subjectKey()))
        : null;
  }

  private Map<String, List<Role>> roles(Collection<DutyRow> rows) {
    List<String> open = ids(rows, true);
    List<String> past = ids(rows, false);
    Map<String, List<Role>> roles = new HashMap<>();
    audiences
        .offices(open)
        .forEach((task, offices) -> offices.forEach(office -> add(roles, task, office.role())));
    if (!past.isEmpty()) {
      mapper.roles(past).forEach(office -> add(roles, office.taskId(), office.role()));
    }
    return roles;
  }

  private static List<String> ids(Collection<DutyRow> rows, boolean open) {
    return rows.stream()
        .filter(row -> (row.goneAt() == null) == open)
        .map(DutyRow::taskId)
        .toList();
  }

  private static void add(Map<String, List<Role>> roles, String task, String role) {
    roles.computeIfAbsent(task, id -> new ArrayList<>()).add(Role.of(role));
  }

  /**
   * Behind which number.
   *
   * @param after where the page before ended
   */
  record Behind(Which which, @Nullable Role role, @Nullable Long person, @Nullable String after) {

    Behind {
      // a role is no person's, and a person's rows are those of all their roles
      role = person == null ? role : null;
    }
  }
}
