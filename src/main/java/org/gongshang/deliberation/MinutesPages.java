package org.gongshang.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongshang.NotVisible;
import org.gongshang.council.Councils;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Minutes that the chair and the members have confirmed. */
@Component
@Transactional(readOnly = true)
class MinutesPages {

  private final SessionRights rights;
  private final VouchMapper vouches;
  private final Councils councils;
  private final Accounts accounts;

  MinutesPages(SessionRights rights, VouchMapper vouches, Councils councils, Accounts accounts) {
    this.rights = rights;
    this.vouches = vouches;
    this.councils = councils;
    this.accounts = accounts;
  }

  /** For those who may see the session; there are none before they are confirmed. */
  Minutes of(String number, Viewer viewer) {
    Session session = rights.visible(number, viewer);
    String words = session.minutes();
    if (session.state() != SessionState.CONFIRMED || words == null) {
      throw new NotVisible("minutes of " + number);
    }
    return new Minutes(
        session,
        councils.name(session.councilId()),
        councils.region(session.councilId()).name(),
        MinutesLine.of(words),
        session.confirmedBy() == null ? "" : accounts.nameOf(session.confirmedBy()),
        members(number));
  }

  /** Those of the last round, in which nobody objected. */
  private List<Confirmation> members(String number) {
    List<Vouch> all = vouches.ofSession(number);
    long last = all.stream().mapToLong(Vouch::roundId).max().orElse(0);
    List<Vouch> given = all.stream().filter(v -> v.roundId() == last && v.confirms()).toList();
    Map<Long, String> names = accounts.names(given.stream().map(Vouch::accountId).toList());
    return given.stream()
        .map(v -> new Confirmation(names.getOrDefault(v.accountId(), ""), v.givenAt()))
        .toList();
  }

  /**
   * Confirmed minutes.
   *
   * @param chair who confirmed them first
   * @param members who confirmed them after the chair
   */
  public record Minutes(
      Session session,
      String council,
      String region,
      List<MinutesLine> lines,
      String chair,
      List<Confirmation> members) {

    /** The first line, where it is a heading of its own. */
    public String heading() {
      return !lines.isEmpty() && lines.get(0).text().endsWith("纪要")
          ? lines.get(0).text()
          : session.title() + "纪要";
    }

    public List<MinutesLine> body() {
      return !lines.isEmpty() && lines.get(0).text().equals(heading())
          ? lines.subList(1, lines.size())
          : lines;
    }

    /** SHA-256 of the words. */
    public @Nullable String hash() {
      return session.minutesHash();
    }
  }

  /** A member stood by them. */
  public record Confirmation(String name, Instant at) {}
}
