package org.gongshang.scoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.gongshang.Refusal;
import org.gongshang.Sha256;
import org.gongshang.message.Messages;
import org.gongshang.workflow.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Scorings on their way: opened, counted, extended, published. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Scorings {

  private static final Logger LOG = LoggerFactory.getLogger(Scorings.class);

  static final String PROCESS = "scoring";

  /** Too few to choose from. */
  static final int FEWEST = 2;

  private final ScoringMapper mapper;
  private final ScoringRules words;
  private final Rounds rounds;
  private final Messages messages;
  private final Clock clock;

  Scorings(
      ScoringMapper mapper, ScoringRules words, Rounds rounds, Messages messages, Clock clock) {
    this.mapper = mapper;
    this.words = words;
    this.rounds = rounds;
    this.messages = messages;
    this.clock = clock;
  }

  static String path(String number) {
    return "/scorings/" + number;
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  Scoring get(String number) {
    return mapper.find(number).orElseThrow(() -> new IllegalStateException("no scoring " + number));
  }

  /** What is still missing before it can open. */
  @Transactional(propagation = Propagation.SUPPORTS)
  List<Refusal> missing(String number) {
    List<Refusal> missing = new ArrayList<>();
    int full = mapper.criteria(number).stream().mapToInt(Criterion::best).sum();
    if (full != Criterion.FULL) {
      missing.add(new Refusal("scoring.missing.criteria", Criterion.FULL, full));
    }
    int candidates = mapper.candidates(number).size();
    if (candidates < FEWEST) {
      missing.add(new Refusal("scoring.missing.candidates", FEWEST, candidates));
    }
    int places = get(number).places();
    if (candidates >= FEWEST && places >= candidates) {
      missing.add(new Refusal("scoring.missing.places", places, candidates));
    }
    List<Juror> jurors = mapper.jurors(number);
    for (Track track : Track.values()) {
      if (jurors.stream().noneMatch(juror -> juror.track() == track)) {
        missing.add(
            new Refusal(
                track == Track.EXPERT ? "scoring.missing.expert" : "scoring.missing.public"));
      }
    }
    return missing;
  }

  void ready(String number, LocalDate lastDay) {
    Refusal.throwIfAny(missing(number));
    save(lock(number).ready(lastDay));
  }

  /** Opens the sheets for who has not handed in theirs; for everybody where all have. */
  Scoring open(String number) {
    Scoring scoring = lock(number);
    List<Juror> jurors = mapper.jurors(number);
    List<Long> roll = waitedFor(scoring, jurors);
    long round = rounds.open("scoring", number, null, roll, closes(scoring));
    String rules =
        scoring.rules() == null
            ? words.of(scoring, mapper.criteria(number), mapper.candidates(number), jurors)
            : scoring.rules();
    save(scoring.open(round, rules, Sha256.of(rules), clock.instant()));
    messages.tell(
        roll,
        "scoring.message.opened",
        List.of(scoring.title(), Messages.moment(closes(scoring))),
        path(number));
    return get(number);
  }

  private List<Long> waitedFor(Scoring scoring, List<Juror> jurors) {
    List<Long> all = jurors.stream().map(Juror::accountId).toList();
    if (scoring.roundId() == null) {
      return all;
    }
    TreeSet<Long> waited = new TreeSet<>(rounds.unanswered(scoring.round()));
    return waited.isEmpty() ? all : List.copyOf(waited);
  }

  /** At the end of the last day. */
  Instant closes(Scoring scoring) {
    LocalDate last = scoring.lastDay();
    if (last == null) {
      throw new IllegalStateException("no last day of " + scoring.number());
    }
    return last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  /** Closes the sheets and ranks, unless what was frozen when scoring opened is no more so. */
  void count(String number) {
    Scoring scoring = lock(number);
    rounds.close(scoring.round());
    Scoring counted = scoring.counted(isTouched(scoring));
    if (counted.touched()) {
      LOG.warn("scoring {} is not ranked: its rules were touched", number);
    }
    rank(counted)
        .forEach(each -> mapper.place(each.candidate().id(), each.place(), each.shortlisted()));
    save(counted);
  }

  private boolean isTouched(Scoring scoring) {
    String number = scoring.number();
    String frozen = Objects.requireNonNullElse(scoring.rules(), "");
    return !Sha256.of(frozen).equals(scoring.fingerprint())
        || !words.isKept(
            frozen,
            scoring,
            mapper.criteria(number),
            mapper.candidates(number),
            mapper.jurors(number));
  }

  /** Nobody is ranked by rules that were touched. */
  @Transactional(propagation = Propagation.SUPPORTS)
  List<Ranked> rank(Scoring scoring) {
    if (scoring.touched()) {
      return List.of();
    }
    String number = scoring.number();
    return new Ranking(scoring, mapper.jurors(number), mapper.sheets(number))
        .rank(mapper.candidates(number));
  }

  void extend(String number, LocalDate lastDay) {
    save(lock(number).ready(lastDay));
  }

  void publish(String number, long by, Instant at) {
    Scoring scoring = lock(number);
    if (isTouched(scoring)) {
      throw new Refusal("scoring.touched");
    }
    save(scoring.end(ScoringState.PUBLISHED, null, by, at));
    tellJurors(scoring, "scoring.message.published", List.of(scoring.title()));
  }

  void end(String number, String why, long by, Instant at) {
    Scoring scoring = lock(number);
    save(scoring.end(ScoringState.VOID, why, by, at));
    tellJurors(scoring, "scoring.message.void", List.of(scoring.title(), why));
  }

  private void tellJurors(Scoring scoring, String key, List<String> args) {
    messages.tell(
        mapper.jurors(scoring.number()).stream().map(Juror::accountId).toList(),
        key,
        args,
        path(scoring.number()));
  }

  Scoring lock(String number) {
    return mapper.lock(number).orElseThrow(() -> new IllegalStateException("no scoring " + number));
  }

  private void save(Scoring scoring) {
    if (mapper.update(scoring) == 0) {
      throw new Refusal("scoring.moved");
    }
  }

  /** Saves one juror's points for one candidate, while the sheets are open. */
  void score(Scoring scoring, Sheet sheet) {
    rounds.holdFor(scoring.round(), sheet.accountId());
    mapper.saveSheet(sheet);
  }

  /** How many candidates a juror has not come to. */
  @Transactional(propagation = Propagation.SUPPORTS)
  int left(String number, long accountId) {
    return mapper.candidates(number).size() - mapper.sheetsOf(number, accountId).size();
  }
}
