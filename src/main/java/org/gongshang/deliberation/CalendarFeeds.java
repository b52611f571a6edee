package org.gongshang.deliberation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.gongshang.Sha256;
import org.gongshang.council.Council;
import org.gongshang.council.Followers;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses known to one person alone, from which their calendar reads their sessions. */
@Component
class CalendarFeeds {

  private static final Duration PAST = Duration.ofDays(180);

  private final FeedMapper mapper;
  private final SessionMapper sessions;
  private final SessionRights rights;
  private final SessionCalendar calendar;
  private final Followers followers;
  private final Accounts accounts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CalendarFeeds(
      FeedMapper mapper,
      SessionMapper sessions,
      SessionRights rights,
      SessionCalendar calendar,
      Followers followers,
      Accounts accounts,
      Clock clock) {
    this.mapper = mapper;
    this.sessions = sessions;
    this.rights = rights;
    this.calendar = calendar;
    this.followers = followers;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Since when the viewer has an address. */
  Optional<Instant> since(Viewer viewer) {
    return mapper.madeAt(viewer.accountId());
  }

  /** A new secret of 256 bits; the one before it opens nothing any more. */
  @Transactional
  public String renew(Viewer viewer) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    mapper.drop(viewer.accountId());
    mapper.insert(viewer.accountId(), Sha256.of(secret), clock.instant());
    return secret;
  }

  @Transactional
  public void end(Viewer viewer) {
    mapper.drop(viewer.accountId());
  }

  /** One session, for those who may see it. */
  @Transactional(readOnly = true)
  public String of(String number, Viewer viewer, String site) {
    Session session = rights.visible(number, viewer);
    if (session.startsAt() == null) {
      throw new NotVisible("calendar of " + number);
    }
    return calendar.write(List.of(session), session.title(), site);
  }

  /** All sessions that whoever holds the secret has to do with now. */
  @Transactional(readOnly = true)
  public String read(String secret, String site) {
    long account =
        mapper
            .account(Sha256.of(secret))
            .orElseThrow(() -> new NotVisible("calendar of an unknown secret"));
    List<Long> councils = followers.of(accounts.viewer(account)).stream().map(Council::id).toList();
    List<Session> mine =
        councils.isEmpty() ? List.of() : sessions.ofCouncils(councils, clock.instant().minus(PAST));
    return calendar.write(mine, "议事会议", site);
  }
}
