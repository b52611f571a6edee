package org.gongshang.council.web;

import org.gongshang.NoPermission;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.Term;
import org.gongshang.council.Terms;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Councils and their terms, for those who may change them; each form acts once. */
@Component
class TermKeeping {

  private final Councils councils;
  private final Terms terms;
  private final Rights rights;
  private final Once once;

  TermKeeping(Councils councils, Terms terms, Rights rights, Once once) {
    this.councils = councils;
    this.terms = terms;
    this.rights = rights;
    this.once = once;
  }

  /** The council, for who sets it up. */
  Council setUp(Viewer viewer, long councilId) {
    Council council = councils.visible(councilId);
    if (!rights.may(viewer, Role.ADMIN, council.regionId())) {
      throw new NoPermission(Role.ADMIN.key(), council.regionId());
    }
    return council;
  }

  /** The term, for who sets its council up. */
  Term setUpTerm(Viewer viewer, long termId) {
    Term term = terms.visible(termId);
    setUp(viewer, term.councilId());
    return term;
  }

  /** The council, for who keeps it. */
  Council kept(Viewer viewer, long councilId) {
    Council council = councils.visible(councilId);
    if (!rights.mayKeep(viewer, council.regionId())) {
      throw new NoPermission(Role.CLERK.key(), council.regionId());
    }
    return council;
  }

  /** The term, for who keeps its council. */
  Term keptTerm(Viewer viewer, long termId) {
    Term term = terms.visible(termId);
    kept(viewer, term.councilId());
    return term;
  }

  /** Of the region whose council it is: whoever is named lives or works there. */
  String path(Term term) {
    return councils.region(term.councilId()).path();
  }

  /** Lets only those pass who vouch for elections to it. */
  void mustConfirm(Viewer viewer, long termId) {
    Council council = councils.visible(terms.visible(termId).councilId());
    if (!councils.mayConfirmElection(viewer, council)) {
      throw new NoPermission(Role.CONVENER.key(), council.regionId());
    }
  }

  /** Changes the term; gives its page. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String once(Viewer viewer, String key, long termId, Runnable act, String... sent) {
    String[] parts = new String[sent.length + 2];
    parts[0] = "council term";
    parts[1] = String.valueOf(termId);
    System.arraycopy(sent, 0, parts, 2, sent.length);
    return once.run(
        viewer.accountId(),
        key,
        Act.of(parts),
        () -> {
          act.run();
          return Terms.path(termId);
        });
  }
}
