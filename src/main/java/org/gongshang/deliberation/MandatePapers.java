package org.gongshang.deliberation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.file.FileAudience;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;

/** Pictures of written mandates, for whoever prepares the session and the two whom one concerns. */
@Component
class MandatePapers implements FileAudience {

  private static final Pattern SUBJECT = Pattern.compile("proxy-(\\d{1,18})-(\\d{1,18})");

  private final SessionMapper mapper;
  private final Sessions sessions;
  private final SessionRights rights;

  MandatePapers(SessionMapper mapper, Sessions sessions, SessionRights rights) {
    this.mapper = mapper;
    this.sessions = sessions;
    this.rights = rights;
  }

  static String subject(long round, long principal) {
    return "proxy-" + round + "-" + principal;
  }

  @Override
  public boolean maySee(String subject, Viewer viewer) {
    Matcher parts = SUBJECT.matcher(subject);
    if (!parts.matches()) {
      return false;
    }
    long principal = Long.parseLong(parts.group(2));
    return mapper.signIns(Long.parseLong(parts.group(1))).stream()
        .filter(each -> each.accountId() == principal)
        .anyMatch(each -> maySee(each, viewer));
  }

  private boolean maySee(SignIn given, Viewer viewer) {
    Long holder = given.holder();
    return given.accountId() == viewer.accountId()
        || (holder != null && holder == viewer.accountId())
        || rights.mayPrepare(sessions.get(given.session()), viewer);
  }
}
