package org.gongshang.deliberation;

import java.util.List;
import java.util.function.Consumer;
import org.gongshang.Refusal;
import org.gongshang.council.Councils;
import org.gongshang.file.Files;
import org.gongshang.message.Messages;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The agenda as the clerk prepares it until the session begins: its order and its papers. */
@Component
class AgendaDesk {

  private static final int MOST_PAPERS = 50;

  private final SessionRights rights;
  private final SessionMapper sessions;
  private final ItemMapper items;
  private final Agenda agenda;
  private final Files files;
  private final Councils councils;
  private final Messages messages;
  private final Once once;

  AgendaDesk(
      SessionRights rights,
      SessionMapper sessions,
      ItemMapper items,
      Agenda agenda,
      Files files,
      Councils councils,
      Messages messages,
      Once once) {
    this.rights = rights;
    this.sessions = sessions;
    this.items = items;
    this.agenda = agenda;
    this.files = files;
    this.councils = councils;
    this.messages = messages;
    this.once = once;
  }

  /**
   * One place up or down among those that are still to be treated.
   *
   * @param version of the agenda that the clerk has before them
   */
  @Transactional
  public String move(String number, long item, boolean up, int version, Viewer viewer, String key) {
    return change(
        number,
        Act.of("move", number, item + (up ? " up" : " down"), String.valueOf(version)),
        viewer,
        key,
        session -> {
          refuseStale(session, version);
          List<AgendaItem> planned = planned(number);
          int at = planned.indexOf(agenda.item(number, item));
          int other = up ? at - 1 : at + 1;
          if (at >= 0 && other >= 0 && other < planned.size()) {
            swap(planned.get(at), planned.get(other));
          }
        });
  }

  private void swap(AgendaItem one, AgendaItem other) {
    items.place(one.id(), 0);
    items.place(other.id(), one.position());
    items.place(one.id(), other.position());
  }

  /** Its matter is placed anew, and those behind it move up. */
  @Transactional
  public String takeOff(
      String number, long item, String reason, int version, Viewer viewer, String key) {
    return change(
        number,
        Act.of("take off", number, String.valueOf(item), String.valueOf(version), reason),
        viewer,
        key,
        session -> {
          refuseStale(session, version);
          StatedReason.check(reason);
          AgendaItem off = agenda.item(number, item);
          agenda.takeOff(off, reason.strip(), viewer.accountId());
          items.place(off.id(), (int) -off.id());
          items.ofSession(number).stream()
              .filter(behind -> behind.position() > off.position())
              .forEach(behind -> items.place(behind.id(), behind.position() - 1));
        });
  }

  /**
   * @param item to which the paper belongs; null for the session as a whole
   */
  @Transactional
  public String addPaper(
      String number, @Nullable Long item, MultipartFile paper, Viewer viewer, String key) {
    Act act =
        Act.of(
            "paper",
            number,
            String.valueOf(item),
            String.valueOf(paper.getOriginalFilename()),
            String.valueOf(paper.getSize()));
    return change(
        number,
        act,
        viewer,
        key,
        session -> {
          String subject = item == null ? number : ItemPapers.subject(agenda.item(number, item));
          if (files.of(subject).size() >= MOST_PAPERS) {
            throw new Refusal("deliberation.papers.most", MOST_PAPERS);
          }
          long file = files.store(paper, viewer.accountId()).id();
          files.attach(List.of(file), subject, viewer.accountId());
        });
  }

  @Transactional
  public String removePaper(
      String number, @Nullable Long item, long paper, Viewer viewer, String key) {
    return change(
        number,
        Act.of("remove paper", number, String.valueOf(item), String.valueOf(paper)),
        viewer,
        key,
        session ->
            files.detach(
                paper, item == null ? number : ItemPapers.subject(agenda.item(number, item))));
  }

  /** Members who were called already hear that the agenda has changed. */
  @Transactional
  public String tell(String number, Viewer viewer, String key) {
    return change(
        number,
        Act.of("tell agenda", number),
        viewer,
        key,
        session ->
            messages.tell(
                councils.members(session.councilId()).keySet(),
                "deliberation.message.agenda",
                List.of(session.title()),
                Sessions.path(number)));
  }

  private static void refuseStale(Session session, int version) {
    if (session.version() != version) {
      throw new Refusal("deliberation.agenda.stale");
    }
  }

  private String change(String number, Act act, Viewer viewer, String key, Consumer<Session> what) {
    return once.run(
        viewer.accountId(),
        key,
        act,
        Sessions.path(number) + "/agenda",
        () -> {
          Session session = rights.prepared(number, viewer);
          session.admitItem();
          what.accept(session);
          sessions.touch(number);
        });
  }

  private List<AgendaItem> planned(String number) {
    return items.ofSession(number).stream()
        .filter(each -> each.state() == ItemState.PLANNED)
        .toList();
  }
}
