package org.gongshang.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.gongshang.Refusal;
import org.gongshang.Seal;
import org.gongshang.Sha256;
import org.gongshang.ballot.Opening.Manner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/** Ballots from opening to count, checked in the tables. */
abstract class BallotsCases {

  private static final Manner SECRET = new Manner(true, true, Tie.UNDECIDED, 0);

  @Autowired ApplicationContext context;

  private Polling poll;

  @BeforeEach
  void six_people() {
    poll = new Polling(context, 6);
  }

  @Test
  void options_that_more_than_half_approve_are_decided_for() {
    long round = approval(Manner.byName(), 2, 1);
    poll.cast(round, 0, "shed", "lamp");
    poll.cast(round, 1, "lamp", "lift");
    poll.cast(round, 2, "lamp");
    poll.cast(round, 3, "lamp");
    poll.cast(round, 4, "abstain");

    Count count = poll.count(round);

    assertThat(count.chosen()).containsExactly("lamp");
    assertThat(count.votes("lamp")).isEqualTo(4);
    assertThat(count.votes("shed")).isOne();
    assertThat(count.abstained()).isOne();
    assertThat(count.notCast()).isOne();
    assertThat(poll.ballots.papers(round))
        .hasSize(5)
        .contains(Paper.abstention(), Paper.parse("lamp,shed"));
    assertThat(poll.count(round)).as("once more").isEqualTo(count);
  }

  @Test
  void what_is_chosen_under_a_budget_costs_no_more_than_it() {
    long round =
        poll.open(Method.BUDGET, Limits.budget(100), Manner.byName(), Polling.policy(6, 6));
    for (int voter = 0; voter < 6; voter++) {
      poll.cast(round, voter, voter < 4 ? new String[] {"lamp", "shed"} : new String[] {"lift"});
    }
    assertThat(poll.count(round).chosen()).containsExactlyInAnyOrder("lamp", "shed");
  }

  @Test
  void a_ballot_without_a_policy_decides_nothing_but_gives_its_papers() {
    long round = poll.open(Method.BUDGET, Limits.budget(100), Manner.byName(), null);
    poll.cast(round, 0, "lamp");
    assertThatThrownBy(() -> poll.ballots.papers(round)).isInstanceOf(IllegalStateException.class);
    Count count = poll.count(round);
    assertThat(count.adopted()).isFalse();
    assertThat(count.chosen()).isEmpty();
    assertThat(count.votes("lamp")).isOne();
    assertThat(poll.ballots.papers(round)).containsExactly(Paper.parse("lamp"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nobody_votes_twice_for_another_or_after_the_end(boolean secret) {
    long round = approval(new Manner(secret, false, Tie.UNDECIDED, 0), 1, 1);
    poll.cast(round, 0, "lamp");
    assertThatThrownBy(() -> poll.cast(round, 0, "lamp")).hasMessage("round.alreadyAnswered");
    poll.voters.add(poll.account());
    assertThatThrownBy(() -> poll.cast(round, 6, "lamp")).hasMessage("round.notOnRoll");
    assertThatThrownBy(() -> poll.cast(round, 1, "pool")).hasMessage("ballot.paper.unknown");
    assertThatThrownBy(() -> poll.change(round, 0, null, "shed")).hasMessage("ballot.change.never");
    assertThat(poll.count(round).cast()).isOne();
    assertThatThrownBy(() -> poll.cast(round, 1, "lamp")).hasMessage("round.closed");
    assertThat(poll.count(round).votes("lamp")).isOne();
  }

  @Test
  void a_vote_by_name_changes_until_the_end_where_the_rule_says_so() {
    long round = approval(new Manner(false, true, Tie.UNDECIDED, 0), 1, 1);
    poll.cast(round, 0, "lamp");
    poll.change(round, 0, null, "shed");
    assertThatThrownBy(() -> poll.change(round, 1, null, "shed"))
        .hasMessage("ballot.change.notCast");
    Count count = poll.count(round);
    assertThat(count.votes("shed")).isOne();
    assertThat(count.votes("lamp")).isZero();
    assertThatThrownBy(() -> poll.change(round, 0, null, "lamp")).hasMessage("round.closed");
  }

  @Test
  void a_secret_vote_changes_only_by_the_token_that_its_voter_holds() {
    long round = approval(SECRET, 1, 1);
    String token = poll.papers.newToken();
    poll.castWith(token, round, 0, "lamp");
    poll.castWith(poll.papers.newToken(), round, 1, "lamp");
    poll.cast(round, 2, "lamp");
    String another = poll.papers.newToken();
    for (String wrong : new String[] {another, null, "", "' or 1=1"}) {
      assertThatThrownBy(() -> poll.change(round, 0, wrong, "shed"))
          .isInstanceOf(Refusal.class)
          .hasMessage("ballot.change.token");
    }
    poll.change(round, 0, token.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "shed");
    Count count = poll.count(round);
    assertThat(count.votes("shed")).isOne();
    assertThat(count.votes("lamp")).isEqualTo(2);
  }

  @Test
  void a_code_that_stands_for_another_vote_is_refused_with_a_word_what_to_do() {
    long round = approval(SECRET, 1, 1);
    String token = poll.papers.newToken();
    poll.castWith(token, round, 0, "lamp");
    assertThatThrownBy(() -> poll.castWith(token, round, 1, "shed"))
        .isInstanceOf(Refusal.class)
        .hasMessage("ballot.token.used");
    poll.castWith(poll.papers.newToken(), round, 1, "shed");
    poll.castWith(token, approval(SECRET, 1, 1), 0, "lamp");
    assertThat(poll.count(round).cast()).isEqualTo(2);
  }

  @Test
  void receipts_differ_within_their_round_alone() {
    long one = approval(Manner.byName(), 1, 1);
    long other = approval(Manner.byName(), 1, 1);
    poll.cast(one, 0, "lamp");
    poll.cast(one, 1, "lamp");
    poll.cast(other, 0, "lamp");
    String same = "update ballot_named set receipt = 'SAME' where account_id = ?";
    assertThat(poll.sql.update(same, poll.voters.get(0))).isEqualTo(2);
    assertThatThrownBy(() -> poll.sql.update(same, poll.voters.get(1)))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @ParameterizedTest
  @CsvSource({"6, 3, ballot.opening.notQuorate", "6, 0, ballot.opening.notQuorate"})
  void without_a_quorum_no_ballot_is_opened(int members, int present, String fault) {
    Policy policy = Polling.policy(members, present);
    assertThatThrownBy(() -> poll.open(Method.YES_NO, Limits.none(), Manner.byName(), policy))
        .hasMessage(fault);
  }

  @Test
  void without_a_voter_no_ballot_is_opened() {
    poll.voters.clear();
    assertThatThrownBy(() -> poll.open(Method.BUDGET, Limits.budget(100), Manner.byName(), null))
        .hasMessage("ballot.opening.nobody");
  }

  /** Whoever has the database's password changes something while the ballot is open. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ballot_opening set majority_share = '>=1/3' where round_id = ?",
        "update ballot_opening set quorum_share = '>1/2' where round_id = ?",
        "update ballot_opening set abstentions_count = false where round_id = ?",
        "update ballot_opening set question = '另一件事' where round_id = ?",
        "update ballot_opening set secret = true where round_id = ?",
        "update ballot_opening set tie = 'FIRST_LISTED' where round_id = ?",
        "update ballot_opening set seats = 2 where round_id = ?",
        "update ballot_opening set changeable = true where round_id = ?",
        "update ballot_opening set closes_at = closes_at + 1 where round_id = ?",
        "update ballot_opening set words = '会议：另一次' where round_id = ?",
        "update ballot_opening set wording = '改过的规则' where round_id = ?",
        "update ballot_opening set fingerprint = '00' where round_id = ?",
        "update ballot_option set title = '泳池' where position = 1 and round_id = ?",
        "update ballot_option set option_key = 'x' where position = 3 and round_id = ?",
        "delete from ballot_option where position = 3 and round_id = ?",
        "update round set closes_at = closes_at + 1 where id = ?",
        "insert into round_member (round_id, account_id) values (?, 1)",
        "delete from round_member where answered_at is null and round_id = ?"
      })
  void a_ballot_whose_rules_were_changed_is_not_counted(String change) {
    long round = approval(Manner.byName(), 1, 1);
    for (int voter = 0; voter < 5; voter++) {
      poll.cast(round, voter, "lamp");
    }
    poll.sql.update(change, round);

    Count count = poll.count(round);

    assertThat(count.fault()).isEqualTo(Ballots.CHANGED);
    assertThat(count.adopted()).isFalse();
    assertThat(count.chosen()).isEmpty();
    assertThatThrownBy(() -> poll.ballots.papers(round)).hasMessage(Ballots.CHANGED);
    assertThat(
            poll.sql.queryForObject(
                "select count(*) from matter_event where business_key = ? and event_key ="
                    + " 'ballot.event.refused'",
                Integer.class,
                poll.ballots.rule(round).businessKey()))
        .isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from ballot_named where choice = 'lamp' and round_id = ?",
        "update ballot_named set choice = 'pool' where choice = 'shed' and round_id = ?",
        "update ballot_named set choice = 'lamp,shed' where choice = 'shed' and round_id = ?",
        "update ballot_named set account_id = 1 where choice = 'shed' and round_id = ?",
        "insert into ballot_secret (id, round_id, choice) values ('1', ?, 'lamp')"
      })
  void papers_that_nobody_cast_are_noticed(String change) {
    long round = approval(Manner.byName(), 1, 1);
    poll.cast(round, 0, "lamp");
    poll.cast(round, 1, "shed");
    poll.sql.update(change, round);
    assertThat(poll.count(round).fault()).isEqualTo(Ballots.PAPERS);
  }

  @Test
  void the_rules_name_every_number_option_and_voter_and_anybody_can_take_their_fingerprint() {
    long round = approval(SECRET, 2, 1);
    BallotRule rule = poll.ballots.rule(round);
    String wording = poll.ballots.wording(round);
    assertThat(wording)
        .contains("会议：测试", "无记名投票", "截止前可以更改", "shed 车棚", "每人最多选 2 项", "不少于三分之二", "选民")
        .contains(poll.deployment, "相等的各项都不定");
    assertThat(rule.fingerprint()).isEqualTo(Sha256.of(wording));
    assertThat(wording).endsWith(Seal.of(wording).orElseThrow().line() + "\n");
    assertThat(poll.ballots.isUntouched(rule, poll.deployment)).isTrue();
  }

  /** A vote is open for weeks; the program that counts it may word its rules otherwise. */
  @Test
  void a_ballot_that_an_earlier_program_worded_is_counted() {
    long round = approval(Manner.byName(), 1, 1);
    for (int voter = 0; voter < 5; voter++) {
      poll.cast(round, voter, "lamp");
    }
    reword(round, text -> text.replace("方法：每人最多选", "表决方法：各人至多选").replace("（UTC+08:00）", ""));

    Count count = poll.count(round);

    assertThat(count.fault()).isNull();
    assertThat(count.chosen()).containsExactly("lamp");
  }

  @Test
  void a_ballot_from_before_there_were_seals_is_compared_by_its_text_alone() {
    long round = approval(Manner.byName(), 1, 1);
    poll.cast(round, 0, "lamp");
    reword(round, text -> text.replaceAll("数据指纹.*\n", ""));
    assertThat(poll.count(round).fault()).isNull();
  }

  @Test
  void a_ballot_of_a_newer_program_waits_for_it() {
    long round = approval(Manner.byName(), 1, 1);
    reword(round, text -> text.replace("数据指纹（第 1 版）", "数据指纹（第 2 版）"));
    assertThatThrownBy(() -> poll.count(round)).isInstanceOf(IllegalStateException.class);
    assertThat(poll.number("select count(*) from ballot_result where round_id = ?", round))
        .isZero();
  }

  @Test
  void a_seal_that_is_typed_into_a_question_is_none() {
    String typed = "第一行\n数据指纹（第 1 版）：" + "a".repeat(64);
    assertThat(Seal.of(typed + "\n名册：1 人，甲\n")).isEmpty();
  }

  /** As another program would have worded and published it. */
  private void reword(long round, UnaryOperator<String> otherwise) {
    String text = otherwise.apply(poll.ballots.wording(round));
    assertThat(text).isNotEqualTo(poll.ballots.wording(round));
    poll.sql.update(
        "update ballot_opening set wording = ?, fingerprint = ? where round_id = ?",
        text,
        Sha256.of(text),
        round);
  }

  private long approval(Manner manner, int most, int seats) {
    return poll.open(Method.APPROVAL, Limits.approval(most, seats), manner, Polling.policy(6, 6));
  }
}
