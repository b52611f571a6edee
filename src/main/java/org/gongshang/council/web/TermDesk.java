package org.gongshang.council.web;

import java.time.LocalDate;
import org.gongshang.Refusal;
import org.gongshang.council.Abandonments;
import org.gongshang.council.Nominations;
import org.gongshang.council.Term;
import org.gongshang.council.Terms;
import org.gongshang.notice.Objections;
import org.gongshang.notice.Ruling;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to a term up to its election, by those who may. The same form sent twice acts once;
 * each act gives the page that it leads to.
 */
@Component
class TermDesk {

  private final TermKeeping keeping;
  private final Nominations nominations;
  private final Abandonments abandonments;
  private final CandidateSearchMapper people;
  private final Accounts accounts;
  private final Objections objections;
  private final Once once;

  TermDesk(
      TermKeeping keeping,
      Nominations nominations,
      Abandonments abandonments,
      CandidateSearchMapper people,
      Accounts accounts,
      Objections objections,
      Once once) {
    this.keeping = keeping;
    this.nominations = nominations;
    this.abandonments = abandonments;
    this.people = people;
    this.accounts = accounts;
    this.objections = objections;
    this.once = once;
  }

  @Transactional
  public String prepare(Viewer viewer, long councilId, @Nullable LocalDate from, String key) {
    keeping.setUp(viewer, councilId);
    if (from == null) {
      throw new Refusal("council.term.from");
    }
    return once.run(
        viewer.accountId(),
        key,
        Act.of("council term", String.valueOf(councilId), from.toString()),
        () -> Terms.path(nominations.prepare(councilId, from, viewer.accountId())));
  }

  @Transactional
  public String admit(Viewer viewer, long termId, CandidateForm form, String key) {
    Term term = keeping.keptTerm(viewer, termId);
    form.check();
    return keeping.once(
        viewer,
        key,
        termId,
        () ->
            nominations.admit(
                termId, form.candidate(account(viewer, term, form)), viewer.accountId()),
        "candidate",
        form.toString());
  }

  /** Somebody new has no password: theirs comes by a slip once they hold an office. */
  private long account(Viewer viewer, Term term, CandidateForm form) {
    return form.isNew()
        ? accounts.openWaiting(form.login(), form.name(), viewer.accountId())
        : near(viewer, term, form.found());
  }

  /** Nobody is named of whom the viewer cannot know. */
  private long near(Viewer viewer, Term term, long account) {
    if (!people.findable(account, keeping.path(term), viewer.accountId())) {
      throw new Refusal("council.candidate.account");
    }
    return account;
  }

  @Transactional
  public String withdraw(Viewer viewer, long termId, long candidate, String key) {
    keeping.keptTerm(viewer, termId);
    return keeping.once(
        viewer,
        key,
        termId,
        () -> nominations.withdraw(termId, candidate),
        "withdraw",
        "" + candidate);
  }

  @Transactional
  public String publish(Viewer viewer, long termId, int version, String key) {
    keeping.keptTerm(viewer, termId);
    return keeping.once(
        viewer, key, termId, () -> nominations.publish(termId, version), "publish", "" + version);
  }

  /** For who prepares terms. */
  @Transactional
  public String abandon(Viewer viewer, long termId, int version, String reason, String key) {
    keeping.setUpTerm(viewer, termId);
    return keeping.once(
        viewer,
        key,
        termId,
        () -> abandonments.abandon(termId, version, reason, viewer.accountId()),
        "abandon",
        "" + version,
        reason);
  }

  /** Answers an objection to the candidates; with the last answer the notice is concluded. */
  @Transactional
  public String answer(Viewer viewer, long termId, Answer answer, String key) {
    Term term = keeping.keptTerm(viewer, termId);
    Long notice = term.noticeId();
    if (notice == null) {
      throw new Refusal("council.term.stale");
    }
    return keeping.once(
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

  /** An answer to an objection. */
  record Answer(long objection, String ruling, String reply) {}
}
