package org.gongshang.council;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.notice.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Terms that are given up before they begin, with a reason that is kept: the notice of their
 * candidates is withdrawn, and the next term has the same number.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Abandonments {

  private static final int LONGEST = 400;

  private final HeldTerms terms;
  private final TermMapper mapper;
  private final CandidateMapper candidates;
  private final Councils councils;
  private final Notices notices;
  private final Messages messages;
  private final Clock clock;

  Abandonments(
      HeldTerms terms,
      TermMapper mapper,
      CandidateMapper candidates,
      Councils councils,
      Notices notices,
      Messages messages,
      Clock clock) {
    this.terms = terms;
    this.mapper = mapper;
    this.candidates = candidates;
    this.councils = councils;
    this.notices = notices;
    this.messages = messages;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Abandonment> of(Term term) {
    return term.state() == TermState.ABANDONED ? mapper.abandonment(term.id()) : Optional.empty();
  }

  /** Whoever prepares a term gives it up before anybody is elected. */
  public void abandon(long termId, int version, String typed, long by) {
    Term term = terms.hold(termId, version);
    term.mustBeBeforeElection();
    abandon(term, reason(typed), by);
  }

  private static String reason(String typed) {
    String words = PlainText.clean(typed).strip();
    if (PlainText.isBlank(words)) {
      throw new Refusal("council.abandon.reason.missing");
    }
    if (PlainText.length(words) > LONGEST || !PlainText.storable(words, true)) {
      throw new Refusal("council.abandon.reason.long", LONGEST);
    }
    return words;
  }

  /** What the council, which is held, has under way comes to nothing. */
  void abandonComing(Council council, String reason, long by) {
    mapper.ofCouncil(council.id()).stream()
        .filter(term -> term.state().isComing())
        .forEach(term -> abandon(term, reason, by));
  }

  private void abandon(Term term, String reason, long by) {
    if (mapper.abandon(term.abandon(), reason, by, clock.instant()) == 0) {
      throw new Refusal("council.term.stale");
    }
    Long notice = term.noticeId();
    if (notice != null) {
      List<Long> objectors = notices.withdraw(notice, reason);
      messages.tell(
          Stream.concat(
                  candidates.ofTerm(term.id()).stream().map(Candidate::accountId),
                  objectors.stream())
              .distinct()
              .toList(),
          "council.message.abandoned",
          List.of(councils.name(term.councilId()), String.valueOf(term.ordinal()), reason),
          Terms.path(term.id()));
    }
  }
}
