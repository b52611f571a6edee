package org.gongshang.scoring;

import java.time.Clock;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Jurors score, one candidate after the other. */
@Component
@Transactional
public class SheetDesk {

  private final ScoringMapper mapper;
  private final Scorings scorings;
  private final ScoringSubjects subjects;
  private final Once once;
  private final Clock clock;

  SheetDesk(
      ScoringMapper mapper, Scorings scorings, ScoringSubjects subjects, Once once, Clock clock) {
    this.mapper = mapper;
    this.scorings = scorings;
    this.subjects = subjects;
    this.once = once;
    this.clock = clock;
  }

  /** Saves points or a recusal; leads to the next candidate that has none. */
  public String score(Viewer juror, String number, long candidateId, SheetForm form, String key) {
    Scoring scoring = scored(juror, number);
    Candidate candidate = candidate(scoring, candidateId);
    Act act = Act.of("scoring sheet", "" + candidateId, form.toString());
    return once.run(
        juror.accountId(),
        key,
        act,
        () -> {
          if (scoring.state() != ScoringState.OPEN) {
            throw new Refusal("round.closed");
          }
          List<Criterion> criteria = mapper.criteria(number);
          scorings.score(
              scoring, form.read(candidate.id(), juror.accountId(), criteria, clock.instant()));
          return next(juror, number);
        });
  }

  /** What a juror has to score. */
  @Transactional(readOnly = true)
  public List<Candidate> candidates(Viewer juror, String number) {
    return mapper.candidates(scored(juror, number).number());
  }

  @Transactional(readOnly = true)
  public List<Criterion> criteria(Viewer juror, String number) {
    return mapper.criteria(scored(juror, number).number());
  }

  private String next(Viewer juror, String number) {
    List<Long> done =
        mapper.sheetsOf(number, juror.accountId()).stream().map(Sheet::candidateId).toList();
    return mapper.candidates(number).stream()
        .filter(each -> !done.contains(each.id()))
        .findFirst()
        .map(each -> Scorings.path(number) + "/candidates/" + each.id())
        .orElse(Scorings.path(number));
  }

  /** The scoring, for one of its jurors once it has opened. */
  Scoring scored(Viewer juror, String number) {
    if (!ScoringNumber.isOne(number)) {
      throw new NotVisible("scoring " + number);
    }
    return mapper
        .find(number)
        .filter(each -> each.openedAt() != null && subjects.scores(each, juror))
        .orElseThrow(() -> new NotVisible("sheets of " + number));
  }

  Candidate candidate(Scoring scoring, long id) {
    return mapper
        .candidate(id)
        .filter(each -> each.scoring().equals(scoring.number()))
        .orElseThrow(() -> new NotVisible("candidate " + id));
  }
}
