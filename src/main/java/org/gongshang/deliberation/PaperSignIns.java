package org.gongshang.deliberation;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.file.FileAudience;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The list that members sign on paper: who signed it, and the list itself as it was scanned. */
@Component
class PaperSignIns implements FileAudience {

  private static final String PREFIX = "sign-in-";
  private static final int MOST_SCANS = 20;

  /** While somebody still writes up what happened. */
  private static final Set<SessionState> KEPT =
      EnumSet.of(SessionState.SIGN_IN, SessionState.SITTING, SessionState.ENDED);

  private final SessionRights rights;
  private final Comings comings;
  private final Scans scans;
  private final Once once;

  PaperSignIns(SessionRights rights, Comings comings, Scans scans, Once once) {
    this.rights = rights;
    this.comings = comings;
    this.scans = scans;
    this.once = once;
  }

  /**
   * Enters who signed, keeps the scan, or both.
   *
   * @param scan of the signed list; nothing or an empty one without
   */
  @Transactional
  public String enter(
      String number, List<Long> accounts, @Nullable MultipartFile scan, Viewer viewer, String key) {
    List<MultipartFile> sent = scan == null || scan.isEmpty() ? List.of() : List.of(scan);
    return once.run(
        viewer.accountId(),
        key,
        Act.of(
            "signed on paper",
            number,
            accounts.toString(),
            sent.stream().map(Scans::sent).collect(joining())),
        Sessions.path(number) + (sent.isEmpty() ? "/live" : "/sign-ins"),
        () -> {
          Session session = rights.prepared(number, viewer);
          if (accounts.isEmpty() && sent.isEmpty()) {
            throw new Refusal("deliberation.sheet.nobody");
          }
          if (!accounts.isEmpty()) {
            comings.signed(session, accounts, viewer);
          }
          sent.forEach(each -> keep(session, each, viewer));
        });
  }

  private void keep(Session session, MultipartFile scan, Viewer viewer) {
    refuseLate(session);
    if (scans.of(subject(session)).size() >= MOST_SCANS) {
      throw new Refusal("deliberation.papers.most", MOST_SCANS);
    }
    scans.keep(scan, subject(session), viewer.accountId());
  }

  private static void refuseLate(Session session) {
    if (!isKept(session)) {
      throw new Refusal("deliberation.scan.late");
    }
  }

  /** Whether scans can be added or taken away now. */
  static boolean isKept(Session session) {
    return KEPT.contains(session.state());
  }

  /** Takes away a scan that shows something else. */
  @Transactional
  public String remove(String number, long file, Viewer viewer, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("remove scan", number, String.valueOf(file)),
        Sessions.path(number) + "/sign-ins",
        () -> {
          Session session = rights.prepared(number, viewer);
          refuseLate(session);
          if (scans.of(subject(session)).stream().noneMatch(each -> each.id() == file)) {
            throw new Refusal("deliberation.scan.gone");
          }
          scans.remove(file, subject(session));
        });
  }

  /** For whoever prepares the session; nobody else is shown signatures. */
  List<StoredFile> of(Session session, Viewer viewer) {
    return rights.mayPrepare(session, viewer) ? scans.of(subject(session)) : List.of();
  }

  private static String subject(Session session) {
    return PREFIX + session.number();
  }

  @Override
  public boolean maySee(String subject, Viewer viewer) {
    return subject.startsWith(PREFIX) && rights.keeps(subject.substring(PREFIX.length()), viewer);
  }
}
