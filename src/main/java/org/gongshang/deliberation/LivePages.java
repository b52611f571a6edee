package org.gongshang.deliberation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.NoPermission;
import org.gongshang.council.Councils;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A session while it sits, as its chair and its members follow it. */
@Component
@Transactional(readOnly = true)
class LivePages {

  private final SessionPages pages;
  private final Sessions sessions;
  private final SessionRights rights;
  private final Councils councils;
  private final Accounts accounts;
  private final FloorMapper floor;
  private final DoorCodes codes;
  private final Rounds rounds;

  LivePages(
      SessionPages pages,
      Sessions sessions,
      SessionRights rights,
      Councils councils,
      Accounts accounts,
      FloorMapper floor,
      DoorCodes codes,
      Rounds rounds) {
    this.pages = pages;
    this.sessions = sessions;
    this.rights = rights;
    this.councils = councils;
    this.accounts = accounts;
    this.floor = floor;
    this.codes = codes;
    this.rounds = rounds;
  }

  /** For the wall of the room: only whoever leads or prepares the session puts it there. */
  Live screen(String number, Viewer viewer) {
    Live live = live(number, viewer);
    if (!live.prepares()) {
      throw new NoPermission(Role.CLERK.key());
    }
    return live;
  }

  Live live(String number, Viewer viewer) {
    SessionPages.Page page = pages.visible(number, viewer);
    Session session = page.session();
    boolean prepares = rights.mayPrepare(session, viewer);
    Map<Long, Mandate> members = councils.members(session.councilId());
    Map<Long, String> names = accounts.names(members.keySet());
    Map<Long, SignIn> signIns =
        sessions.attendance(session).signIns().stream()
            .collect(Collectors.toMap(SignIn::accountId, each -> each));
    List<Person> people =
        members.entrySet().stream()
            .map(
                member ->
                    new Person(
                        member.getKey(),
                        names.getOrDefault(member.getKey(), ""),
                        member.getValue().sector(),
                        signIns.get(member.getKey())))
            .toList();
    InboxRow open = page.rounds().isEmpty() ? null : page.rounds().get(0);
    return new Live(
        page,
        rights.mayChair(session, viewer),
        prepares,
        rights.isMember(session, viewer),
        session.quorum() == null ? 0 : session.quorum().needed(page.presence().members()),
        people,
        current(page),
        open == null || open.roundId() == null ? null : rounds.get(open.roundId()),
        turns(page, viewer, names),
        signIns.get(viewer.accountId()),
        prepares && shows(session) ? codes.now(number) : "",
        codes.left());
  }

  private static boolean shows(Session session) {
    return !"online".equals(session.mode())
        && Set.of(SessionState.SIGN_IN, SessionState.SITTING).contains(session.state());
  }

  private static @Nullable ItemView current(SessionPages.Page page) {
    return page.items().stream()
        .filter(
            view -> Set.of(ItemState.TREATED, ItemState.NOT_ADOPTED).contains(view.item().state()))
        .findFirst()
        .orElse(null);
  }

  private List<Turn> turns(SessionPages.Page page, Viewer viewer, Map<Long, String> names) {
    ItemView at = current(page);
    if (at == null) {
      return List.of();
    }
    return floor.speeches(page.session().number()).stream()
        .filter(speech -> speech.itemId() == at.item().id() && speech.endedAt() == null)
        .sorted(Comparator.comparing(Speech::isWaiting).thenComparingInt(Speech::place))
        .map(
            speech ->
                new Turn(
                    speech.id(),
                    names.getOrDefault(speech.accountId(), ""),
                    speech.isSpeaking(),
                    speech.accountId() == viewer.accountId()))
        .toList();
  }

  /**
   * A session as it stands this moment.
   *
   * @param needed members for a quorum; 0 before sign-in opens
   * @param current what is being treated; null between items
   * @param round what members answer now; null while they are asked nothing
   * @param turns whoever speaks, then those who wait
   * @param mine the viewer's own sign-in; null where there is none
   * @param code on the screen of the room; empty for whoever must not know it
   * @param codeLeft seconds until the next one
   */
  public record Live(
      SessionPages.Page page,
      boolean chair,
      boolean prepares,
      boolean member,
      int needed,
      List<Person> people,
      @Nullable ItemView current,
      @Nullable Round round,
      List<Turn> turns,
      @Nullable SignIn mine,
      String code,
      int codeLeft) {

    public boolean isHere() {
      return mine != null && mine.isThere();
    }

    /** How many stand before the viewer, who is the next after them; -1 where they do not wait. */
    public int before() {
      List<Turn> waiting = turns.stream().filter(turn -> !turn.speaking()).toList();
      for (int i = 0; i < waiting.size(); i++) {
        if (waiting.get(i).mine()) {
          return i;
        }
      }
      return -1;
    }

    public boolean isSpeaking() {
      return turns.stream().anyMatch(turn -> turn.mine() && turn.speaking());
    }

    /** The newest result; null before there is one. */
    public @Nullable ItemView result() {
      return page.items().stream()
          .filter(view -> view.count() != null)
          .reduce((earlier, later) -> later)
          .orElse(null);
    }
  }

  /**
   * A member of the council.
   *
   * @param signIn null while they are not there
   */
  public record Person(
      long account, String name, @Nullable Sector sector, @Nullable SignIn signIn) {

    public boolean isThere() {
      return signIn != null && signIn.isThere();
    }

    public boolean isWaiting() {
      return signIn != null && signIn.isWaiting();
    }
  }

  /** A turn to speak. */
  public record Turn(long id, String name, boolean speaking, boolean mine) {}
}
