package org.gongshang.ballot;

import java.util.List;
import org.gongshang.Seal;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.RuleTables;
import org.springframework.stereotype.Component;

/**
 * Everything that decides a ballot, value by value, as the tables hold it at this moment: every
 * number that counts, each option, each voter, and the models and tables in force.
 */
@Component
class BallotValues {

  /** In which new ballots are sealed. */
  static final int EDITION = 1;

  private final BallotRuleMapper mapper;
  private final Rounds rounds;
  private final RuleTables tables;

  BallotValues(BallotRuleMapper mapper, Rounds rounds, RuleTables tables) {
    this.mapper = mapper;
    this.rounds = rounds;
    this.tables = tables;
  }

  /**
   * @param roll as it was frozen
   * @param edition in which the ballot was sealed
   * @param deployment of the process as it runs now
   */
  Seal seal(BallotRule rule, String roll, int edition, String deployment) {
    return switch (edition) {
      case 1 -> first(rule, roll, deployment).seal(edition);
      default -> throw Seal.unknown(edition);
    };
  }

  private Seal.Values first(BallotRule rule, String roll, String deployment) {
    Seal.Values values = new Seal.Values();
    about(rule, values);
    method(rule, values);
    policy(rule, values);
    values.with("deployment", deployment).with("digest", tables.digest(deployment));
    List<Option> options = mapper.options(rule.roundId());
    options.forEach(
        each ->
            values
                .with("option", each.key())
                .with("title", each.title())
                .with("cost", each.cost()));
    values.with("voters", rule.voters()).with("names", roll);
    rounds.roll(rule.roundId()).forEach(account -> values.with("voter", account));
    mapper
        .proxies(rule.roundId())
        .forEach(each -> values.with("principal", each.principal()).with("holder", each.holder()));
    return values;
  }

  private static void about(BallotRule rule, Seal.Values values) {
    MatterNumber matter = rule.matter();
    values
        .with("businessKey", rule.businessKey())
        .with("matter", matter == null ? null : matter.value())
        .with("title", rule.title())
        .with("question", rule.question())
        .with("words", rule.words())
        .with("closesAt", rule.closesAt().toEpochMilli());
  }

  private static void method(BallotRule rule, Seal.Values values) {
    values
        .with("method", rule.method().name())
        .with("most", rule.most())
        .with("seats", rule.seats())
        .with("highest", rule.highest())
        .with("budget", rule.budget())
        .with("secret", rule.secret())
        .with("changeable", rule.changeable())
        .with("tie", rule.tie().name())
        .with("proxies", rule.proxies());
  }

  private static void policy(BallotRule rule, Seal.Values values) {
    values
        .with("quorum", rule.quorumShare())
        .with("members", rule.members())
        .with("present", rule.present())
        .with("majority", rule.majorityShare())
        .with("abstentionsCount", rule.abstentionsCount())
        .with("source", rule.source());
  }
}
