package org.gongshang.council.web;

import org.gongshang.council.Elections;
import org.gongshang.council.Succession;
import org.gongshang.council.Terms;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The result of an election, who vouches for it, and who comes and goes by it. */
@Component
class ElectionDesk {

  private final TermKeeping keeping;
  private final Terms terms;
  private final Elections elections;
  private final Succession succession;

  ElectionDesk(TermKeeping keeping, Terms terms, Elections elections, Succession succession) {
    this.keeping = keeping;
    this.terms = terms;
    this.elections = elections;
    this.succession = succession;
  }

  @Transactional
  public String count(Viewer viewer, long termId, int version, ResultForm form, String key) {
    keeping.keptTerm(viewer, termId);
    var result = form.result(terms.candidates(termId));
    return keeping.once(
        viewer,
        key,
        termId,
        () -> elections.count(termId, version, result, viewer.accountId()),
        "count",
        result.toString());
  }

  @Transactional
  public String sendBack(Viewer viewer, long termId, int version, String key) {
    keeping.mustConfirm(viewer, termId);
    return keeping.once(
        viewer, key, termId, () -> elections.sendBack(termId, version), "back", "" + version);
  }

  @Transactional
  public String confirm(Viewer viewer, long termId, int version, String key) {
    keeping.mustConfirm(viewer, termId);
    return keeping.once(
        viewer,
        key,
        termId,
        () -> elections.confirm(termId, version, viewer.accountId()),
        "confirm",
        "" + version);
  }

  @Transactional
  public String takeOffice(Viewer viewer, long termId, int version, String key) {
    keeping.keptTerm(viewer, termId);
    return keeping.once(
        viewer,
        key,
        termId,
        () -> elections.takeOffice(termId, version, viewer.accountId()),
        "office",
        "" + version);
  }

  @Transactional
  public String leave(Viewer viewer, long termId, long seat, String reason, String key) {
    keeping.keptTerm(viewer, termId);
    return keeping.once(
        viewer,
        key,
        termId,
        () -> succession.leave(termId, seat, reason, viewer.accountId()),
        "leave",
        "" + seat,
        reason);
  }
}
