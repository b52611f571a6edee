package org.gongshang.deliberation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to speak on the item at hand, in what order, and who speaks. */
@Component
class Floor {

  private final SessionRights rights;
  private final Sessions sessions;
  private final ItemMapper items;
  private final FloorMapper mapper;
  private final Once once;
  private final Clock clock;

  Floor(
      SessionRights rights,
      Sessions sessions,
      ItemMapper items,
      FloorMapper mapper,
      Once once,
      Clock clock) {
    this.rights = rights;
    this.sessions = sessions;
    this.items = items;
    this.mapper = mapper;
    this.once = once;
    this.clock = clock;
  }

  /** A member who is there asks to speak. */
  @Transactional
  public String ask(String number, Viewer viewer, String key) {
    return once(
        "ask to speak",
        number,
        viewer,
        key,
        () -> {
          Session session = rights.attended(number, viewer);
          AgendaItem item = atHand(session);
          if (!isThere(session, viewer.accountId())) {
            throw new Refusal("deliberation.speak.absent");
          }
          List<Speech> list = list(number, item);
          if (list.stream().anyMatch(each -> isOpen(each, viewer))) {
            throw new Refusal("deliberation.speak.already");
          }
          int place = list.stream().mapToInt(Speech::place).max().orElse(0) + 1;
          mapper.insertSpeech(
              new Speech(
                  0, number, item.id(), viewer.accountId(), place, clock.instant(), null, null));
        });
  }

  /** They no longer want to, or have said what they wanted. */
  @Transactional
  public String give(String number, Viewer viewer, String key) {
    return once(
        "give the floor back",
        number,
        viewer,
        key,
        () -> {
          Session session = rights.attended(number, viewer);
          list(number, atHand(session)).stream()
              .filter(each -> isOpen(each, viewer))
              .forEach(each -> mapper.finish(each.id(), clock.instant()));
        });
  }

  /** The chair calls somebody; whoever spoke until now is done. */
  @Transactional
  public String call(String number, long speech, Viewer viewer, String key) {
    return lead(
        "call",
        number,
        speech,
        viewer,
        key,
        turn -> {
          mapper.speeches(number).stream()
              .filter(Speech::isSpeaking)
              .forEach(each -> mapper.finish(each.id(), clock.instant()));
          mapper.call(turn.id(), clock.instant());
        });
  }

  @Transactional
  public String finish(String number, long speech, Viewer viewer, String key) {
    return lead(
        "finish", number, speech, viewer, key, turn -> mapper.finish(turn.id(), clock.instant()));
  }

  /** Before the one who stood before them. */
  @Transactional
  public String prefer(String number, long speech, Viewer viewer, String key) {
    return lead(
        "prefer",
        number,
        speech,
        viewer,
        key,
        turn ->
            mapper.speeches(number).stream()
                .filter(Speech::isWaiting)
                .filter(each -> each.itemId() == turn.itemId() && each.place() < turn.place())
                .reduce((earlier, later) -> later)
                .ifPresent(
                    before -> {
                      mapper.place(before.id(), turn.place());
                      mapper.place(turn.id(), before.place());
                    }));
  }

  private String lead(
      String act, String number, long speech, Viewer viewer, String key, Consumer<Speech> what) {
    return once(
        act + " " + speech,
        number,
        viewer,
        key,
        () -> {
          AgendaItem item = atHand(rights.chaired(number, viewer));
          what.accept(
              list(number, item).stream()
                  .filter(each -> each.id() == speech && each.endedAt() == null)
                  .findFirst()
                  .orElseThrow(() -> new Refusal("deliberation.speak.gone")));
        });
  }

  private List<Speech> list(String number, AgendaItem item) {
    return mapper.speeches(number).stream().filter(each -> each.itemId() == item.id()).toList();
  }

  private static boolean isOpen(Speech speech, Viewer viewer) {
    return speech.accountId() == viewer.accountId() && speech.endedAt() == null;
  }

  private AgendaItem atHand(Session session) {
    Optional<AgendaItem> item =
        session.state() == SessionState.SITTING && sessions.isTalking(session.number())
            ? items.ofSession(session.number()).stream().filter(AgendaItem::isTreated).findFirst()
            : Optional.empty();
    return item.orElseThrow(() -> new Refusal("deliberation.speak.notNow"));
  }

  private boolean isThere(Session session, long account) {
    return sessions.attendance(session).there().stream()
        .anyMatch(signIn -> signIn.accountId() == account);
  }

  private String once(String act, String number, Viewer viewer, String key, Runnable what) {
    return once.run(
        viewer.accountId(), key, Act.of(act, number), Sessions.path(number) + "/live", what);
  }
}
