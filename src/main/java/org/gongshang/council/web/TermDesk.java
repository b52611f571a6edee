package org.gongshang.council.web;

import java.time.LocalDate;
import org.gongshang.NoPermission;
import org.gongshang.Refusal;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.Elections;
import org.gongshang.council.Nominations;
import org.gongshang.council.Succession;
import org.gongshang.council.Term;
import org.gongshang.council.Terms;
import org.gongshang.notice.Objections;
import org.gongshang.notice.Ruling;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Passwords;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to a term, by those who may. The same form sent twice acts once; each act gives the
 * page that it leads to.
 */
@Component
class TermDesk {

  private final Councils councils;
  private final Terms terms;
  private final Nominations nominations;
  private final Elections elections;
  private final Succession succession;
  private final CandidateSearchMapper people;
  private final Accounts accounts;
  private final Objections objections;
  private final Rights rights;
  private final Once once;

  TermDesk(
      Councils councils,
      Terms terms,
      Nominations nominations,
      Elections elections,
      Succession succession,
      CandidateSearchMapper people,
      Accounts accounts,
      Objections objections,
      Rights rights,
      Once once) {
    this.councils = councils;
    this.terms = terms;
    this.nominations = nominations;
    this.elections = elections;
    this.succession = succession;
    this.people = people;
    this.accounts = accounts;
    this.objections = objections;
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

  private void mustConfirm(Viewer viewer, long termId) {
    Council council = councils.visible(terms.visible(termId).councilId());
    if (!councils.mayConfirmElection(viewer, council)) {
      throw new NoPermission(Role.CONVENER.key(), council.regionId());
    }
  }

  private String once(Viewer viewer, String key, long termId, Runnable act, String... sent) {
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

  @Transactional
  public String prepare(Viewer viewer, long councilId, @Nullable LocalDate from, String key) {
    setUp(viewer, councilId);
    if (from == null) {
      throw new Refusal("council.term.from");
    }
    return once.run(
        viewer.accountId(),
        key,
        Act.of("council term", String.valueOf(councilId), from.toString()),
        () -> Terms.path(nominations.prepare(councilId, from, viewer.accountId())));
  }

  /** Returns the initial password of an account that was opened for it; otherwise null. */
  @Transactional
  public @Nullable String admit(Viewer viewer, long termId, CandidateForm form, String key) {
    Term term = keptTerm(viewer, termId);
    form.check();
    if (!once.first(
        viewer.accountId(), key, Act.of("candidate", String.valueOf(termId), form.toString()))) {
      return null;
    }
    String password = form.isNew() ? Passwords.initial() : null;
    long account =
        password == null
            ? near(viewer, term, form.found())
            : accounts.openWithInitial(form.login(), form.name(), password, viewer.accountId());
    nominations.admit(termId, form.candidate(account), viewer.accountId());
    return password;
  }

  /** Nobody is named of whom the viewer cannot know. */
  private long near(Viewer viewer, Term term, long account) {
    if (!people.findable(account, path(term), viewer.accountId())) {
      throw new Refusal("council.candidate.account");
    }
    return account;
  }

  String path(Term term) {
    return councils.region(term.councilId()).path();
  }

  @Transactional
  public String withdraw(Viewer viewer, long termId, long candidate, String key) {
    keptTerm(viewer, termId);
    return once(
        viewer,
        key,
        termId,
        () -> nominations.withdraw(termId, candidate),
        "withdraw",
        "" + candidate);
  }

  @Transactional
  public String publish(Viewer viewer, long termId, int version, String key) {
    keptTerm(viewer, termId);
    return once(
        viewer, key, termId, () -> nominations.publish(termId, version), "publish", "" + version);
  }

  /** Answers an objection to the candidates; with the last answer the notice is concluded. */
  @Transactional
  public String answer(Viewer viewer, long termId, Answer answer, String key) {
    Term term = keptTerm(viewer, termId);
    Long notice = term.noticeId();
    if (notice == null) {
      throw new Refusal("council.term.stale");
    }
    return once(
        viewer,
        key,
        termId,
        () -> {
          objections.answer(
              notice,
              answer.objection(),
              ruling(answer.ruling()),
              answer.reply(),
              viewer.accountId());
          nominations.settle(termId);
        },
        "answer",
        answer.toString());
  }

  private static Ruling ruling(String key) {
    return Ruling.find(key).orElseThrow(() -> new Refusal("notice.objection.ruling"));
  }

  @Transactional
  public String count(Viewer viewer, long termId, int version, ResultForm form, String key) {
    keptTerm(viewer, termId);
    var result = form.result(terms.candidates(termId));
    return once(
        viewer,
        key,
        termId,
        () -> elections.count(termId, version, result, viewer.accountId()),
        "count",
        result.toString());
  }

  @Transactional
  public String sendBack(Viewer viewer, long termId, int version, String key) {
    mustConfirm(viewer, termId);
    return once(
        viewer, key, termId, () -> elections.sendBack(termId, version), "back", "" + version);
  }

  @Transactional
  public String confirm(Viewer viewer, long termId, int version, String key) {
    mustConfirm(viewer, termId);
    return once(
        viewer,
        key,
        termId,
        () -> elections.confirm(termId, version, viewer.accountId()),
        "confirm",
        "" + version);
  }

  @Transactional
  public String takeOffice(Viewer viewer, long termId, int version, String key) {
    keptTerm(viewer, termId);
    return once(
        viewer,
        key,
        termId,
        () -> elections.takeOffice(termId, version, viewer.accountId()),
        "office",
        "" + version);
  }

  @Transactional
  public String leave(Viewer viewer, long termId, long seat, String reason, String key) {
    keptTerm(viewer, termId);
    return once(
        viewer,
        key,
        termId,
        () -> succession.leave(termId, seat, reason, viewer.accountId()),
        "leave",
        "" + seat,
        reason);
  }

  /** An answer to an objection. */
  record Answer(long objection, String ruling, String reply) {}
}
