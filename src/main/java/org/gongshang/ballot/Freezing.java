package org.gongshang.ballot;

import static java.util.Comparator.comparingLong;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.Batches;
import org.gongshang.Refusal;
import org.gongshang.Seal;
import org.gongshang.Sha256;
import org.gongshang.ballot.BallotRuleMapper.Placed;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a ballot is opened with, and seals it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Freezing {

  private final BallotRuleMapper mapper;
  private final BallotValues values;
  private final Wording wording;
  private final Rolls rolls;
  private final Rounds rounds;
  private final Clock clock;

  Freezing(
      BallotRuleMapper mapper,
      BallotValues values,
      Wording wording,
      Rolls rolls,
      Rounds rounds,
      Clock clock) {
    this.mapper = mapper;
    this.values = values;
    this.wording = wording;
    this.rolls = rolls;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** Returns the round. */
  long open(Opening opening) {
    Refusal.throwIfAny(OpeningCheck.faults(opening));
    long round =
        rounds.open(
            "ballot", opening.businessKey(), opening.matter(), opening.roll(), opening.closesAt());
    List<Option> options = options(opening);
    List<Proxy> proxies =
        opening.proxies().stream().sorted(comparingLong(Proxy::principal)).toList();
    List<Placed> placed = new ArrayList<>();
    options.forEach(option -> placed.add(new Placed(placed.size() + 1, option)));
    Batches.each(placed, some -> mapper.insertOptions(round, some));
    Batches.each(proxies, some -> mapper.insertProxies(round, some));
    BallotRule rule = rule(round, opening);
    String roll = roll(opening);
    Seal seal = values.seal(rule, roll, BallotValues.EDITION, opening.deployment());
    String text = wording.of(rule, roll, options, proxies, seal);
    mapper.insert(rule.frozen(Sha256.of(text)), new FrozenText(roll, text));
    return round;
  }

  private static List<Option> options(Opening opening) {
    return opening.method() == Method.YES_NO
        ? List.of(new Option(Paper.AGREE, "赞成", 0), new Option(Paper.DISAGREE, "反对", 0))
        : opening.options();
  }

  private String roll(Opening opening) {
    return opening.policy() == null ? rolls.numbers(opening.roll()) : rolls.lines(opening.roll());
  }

  private BallotRule rule(long round, Opening opening) {
    @Nullable Policy policy = opening.policy();
    Opening.Manner manner = opening.manner();
    return new BallotRule(
        round,
        opening.businessKey(),
        opening.matter(),
        opening.title(),
        opening.question(),
        opening.method(),
        opening.limits().most(),
        opening.limits().seats(),
        opening.limits().highest(),
        opening.limits().budget(),
        manner.secret(),
        manner.changeable(),
        manner.tie(),
        manner.proxies(),
        policy == null ? null : policy.quorum(),
        policy == null ? 0 : policy.members(),
        policy == null ? 0 : policy.present(),
        policy == null ? null : policy.majority(),
        policy == null || policy.abstentionsCount(),
        policy == null ? "" : policy.source(),
        String.join("\n", opening.words()),
        rounds.roll(round).size(),
        opening.deployment(),
        opening.openedBy(),
        clock.instant(),
        opening.closesAt(),
        "");
  }
}
