package org.gongshang.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the story has to say of sessions: which one matter has to itself, and which stay undone. */
@Component
@Profile("demo")
class Agendas {

  private final Set<String> apart = new HashSet<>();
  private final Map<String, String> left = new HashMap<>();

  /** A matter is on the agenda of a session. */
  void placed(String session, Script script) {
    if (script.isApart()) {
      apart.add(session);
    }
    script.find("leaves").ifPresent(form -> left.put(session, form));
  }

  /** Whether the session is online, for one matter, beside the council's usual one. */
  boolean isApart(String session) {
    return apart.contains(session);
  }

  /** Whether nobody ends this part of the session within the story. */
  boolean isLeftAt(String session, String formId) {
    return formId.equals(left.get(session)) || (isSignIn(formId) && neverGetsEnough(session));
  }

  private static boolean isSignIn(String formId) {
    return formId.equals("session-sign-in");
  }

  /** Then its sign-in ends by time, since no chair may end it without a quorum. */
  private boolean neverGetsEnough(String session) {
    return "session-reconvene".equals(left.get(session));
  }
}
