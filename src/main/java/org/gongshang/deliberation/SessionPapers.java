package org.gongshang.deliberation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.NotVisible;
import org.gongshang.council.Councils;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a session has on paper: its sign-in sheet, ballot papers and resolutions. */
@Component
@Transactional(readOnly = true)
class SessionPapers {

  private final SessionPages pages;
  private final Sessions sessions;
  private final Councils councils;
  private final Accounts accounts;

  SessionPapers(SessionPages pages, Sessions sessions, Councils councils, Accounts accounts) {
    this.pages = pages;
    this.sessions = sessions;
    this.councils = councils;
    this.accounts = accounts;
  }

  SignInSheet signInSheet(String number, Viewer viewer) {
    SessionPages.Page page = pages.visible(number, viewer);
    Map<Long, Mandate> members = councils.members(page.session().councilId());
    Map<Long, SignIn> signIns =
        sessions.attendance(page.session()).signIns().stream()
            .collect(Collectors.toMap(SignIn::accountId, signIn -> signIn));
    Set<Long> people = new HashSet<>(members.keySet());
    signIns.values().stream().map(SignIn::enteredBy).filter(Objects::nonNull).forEach(people::add);
    Map<Long, String> names = accounts.names(people);
    List<Member> rows =
        members.entrySet().stream()
            .map(
                member ->
                    new Member(
                        names.getOrDefault(member.getKey(), ""),
                        member.getValue().sector(),
                        member.getValue().kind(),
                        signIns.get(member.getKey()),
                        enteredBy(signIns.get(member.getKey()), names)))
            .toList();
    return new SignInSheet(page, region(page), rows);
  }

  private static @Nullable String enteredBy(@Nullable SignIn signIn, Map<Long, String> names) {
    Long by = signIn == null ? null : signIn.enteredBy();
    return by == null ? null : names.get(by);
  }

  /** The paper of an item that is or will be voted on. */
  ItemPaper ballotPaper(String number, int position, Viewer viewer) {
    SessionPages.Page page = pages.visible(number, viewer);
    return new ItemPaper(page, region(page), item(page, position));
  }

  /** The paper of an item that was adopted. */
  ItemPaper resolution(String number, int position, Viewer viewer) {
    ItemPaper paper = ballotPaper(number, position, viewer);
    if (paper.view().item().state() != ItemState.ADOPTED) {
      throw new NotVisible("resolution on item " + position + " of " + number);
    }
    return paper;
  }

  private String region(SessionPages.Page page) {
    return councils.region(page.session().councilId()).name();
  }

  private static ItemView item(SessionPages.Page page, int position) {
    return page.items().stream()
        .filter(view -> view.item().position() == position)
        .findFirst()
        .orElseThrow(() -> new NotVisible("item " + position));
  }

  /** Everybody who is called, with a place to sign. */
  public record SignInSheet(SessionPages.Page page, String region, List<Member> members) {}

  /**
   * A member of the council.
   *
   * @param signIn by telephone, computer or on paper, if there was one
   * @param enteredBy who entered what they signed on paper
   */
  public record Member(
      String name,
      @Nullable Sector sector,
      @Nullable String kind,
      @Nullable SignIn signIn,
      @Nullable String enteredBy) {}

  /** An item of the agenda on a paper of its own. */
  public record ItemPaper(SessionPages.Page page, String region, ItemView view) {}
}
