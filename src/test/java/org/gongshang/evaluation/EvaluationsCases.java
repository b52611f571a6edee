package org.gongshang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterOpening;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.NewMatter;
import org.gongshang.workflow.Requesters;
import org.gongshang.workflow.Rounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class EvaluationsCases {

  @Autowired Evaluations evaluations;
  @Autowired RateResult action;
  @Autowired EvaluationMapper mapper;
  @Autowired Rectifications rectifications;
  @Autowired RatingCards cards;
  @Autowired Matters matters;
  @Autowired MatterOpening opening;
  @Autowired Requesters requesters;
  @Autowired Rounds rounds;
  @Autowired Regions regions;
  @Autowired Accounts accounts;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  long resident;
  MatterNumber matter;

  @BeforeEach
  void a_matter_is_to_be_rated() {
    resident = account("sunli");
    matter =
        opening.open(
            new NewMatter("修整花池", regions.byCode("110105012022").orElseThrow().id(), resident));
  }

  private Evaluation opened() {
    return evaluations.open(matter, clock.instant().plus(Duration.ofDays(7)));
  }

  @Test
  void everyone_who_asked_and_the_council_are_on_the_roll_and_nobody_twice() {
    requesters.add(matter, account("zhaoguilan"));
    Evaluation evaluation = opened();
    assertThat(rounds.roll(evaluation.roundId())).hasSize(17).doesNotHaveDuplicates();
    assertThat(
            jdbc.queryForList(
                "select kind, count(*) as people from evaluation_rater"
                    + " where evaluation_id = ? group by kind order by kind",
                evaluation.id()))
        .extracting(row -> row.get("people"))
        .containsExactly(1L, 14L, 2L);
    assertThat(
            jdbc.queryForList(
                "select account_id from message where message_key = 'evaluation.message.opened'"
                    + " and link = ?",
                Long.class,
                "/matters/" + matter))
        .as("those who asked are told that they can rate now")
        .containsExactlyInAnyOrder(resident, account("zhaoguilan"));
  }

  @Test
  void words_are_stored_exactly_and_a_second_rating_is_refused() {
    Evaluation evaluation = opened();
    String words = "𠮷安里的花池修好了😀 <script>";
    evaluations.rate(evaluation.roundId(), resident, new Score(5), words, clock.instant());
    assertThat(
            jdbc.queryForObject(
                "select remark from rating where evaluation_id = ?", String.class, evaluation.id()))
        .isEqualTo(words);
    assertThatThrownBy(
            () ->
                evaluations.rate(
                    evaluation.roundId(), resident, new Score(1), null, clock.instant()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void a_person_who_is_not_on_the_roll_leaves_no_rating() {
    Evaluation evaluation = opened();
    long stranger = account("linyuting");
    assertThatThrownBy(
            () ->
                evaluations.rate(
                    evaluation.roundId(), stranger, new Score(1), null, clock.instant()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void an_average_of_exactly_three_and_a_half_satisfies() {
    rate("sunli", 3);
    rate("zhaoguilan", 4);
    assertThat(evaluations.count(matter)).isTrue();
  }

  @Test
  void a_point_less_does_not() {
    rate("sunli", 3);
    rate("zhaoguilan", 3);
    rate("caiyulan", 4);
    assertThat(evaluations.count(matter)).isFalse();
  }

  @Test
  void five_answers_have_an_average_but_no_rate() {
    List.of("zhaoguilan", "caiyulan", "songming", "xieli").forEach(login -> rate(login, 3));
    rate("dengchao", 4);
    evaluations.count(matter);
    RatingCard.Round round = card("lixiaowen").rounds().get(0);
    assertThat(round.average()).isEqualTo("3.20");
    assertThat(round.representatives().average()).isEqualTo("3.20");
    assertThat(round.rate()).as("too few for a rate").isNull();
    assertThat(round.asked()).isEqualTo(17);
  }

  @Test
  void no_answer_is_no_objection() {
    opened();
    assertThat(evaluations.count(matter)).isTrue();
    assertThat(card("lixiaowen").rounds().get(0).answers()).isZero();
  }

  @Test
  void nobody_closes_a_round_early_while_answers_are_missing() {
    Evaluation evaluation = opened();
    rate("sunli", 5);
    assertThat(action.obstacle(rounds.get(evaluation.roundId())))
        .hasMessage("evaluation.close.running");
  }

  @Test
  void of_fewer_than_five_answers_only_their_number_is_told() {
    rate("sunli", 1);
    evaluations.count(matter);
    RatingCard.Round round = card("lixiaowen").rounds().get(0);

    assertThat(round.answers()).isOne();
    assertThat(round.average()).isNull();
    assertThat(round.points()).isZero();
    assertThat(round.contented()).isZero();
    assertThat(round.bars()).isEmpty();
  }

  @Test
  void what_a_single_person_gave_cannot_be_worked_out_from_the_others() {
    rate("sunli", 1);
    List.of("zhaoguilan", "caiyulan", "songming", "xieli", "dengchao")
        .forEach(login -> rate(login, 5));
    evaluations.count(matter);
    RatingCard.Round round = card("lixiaowen").rounds().get(0);

    assertThat(round.average()).isEqualTo("4.33");
    assertThat(round.requesters().answers()).isOne();
    assertThat(round.requesters().average()).isNull();
    assertThat(round.representatives().average()).isNull();
  }

  @Test
  void while_people_rate_nobody_sees_the_scores() {
    rate("sunli", 1);
    RatingCard.Round round = card("lixiaowen").rounds().get(0);
    assertThat(round.answers()).isEqualTo(1);
    assertThat(round.average()).isNull();
    assertThat(round.bars()).isEmpty();
    assertThat(round.requesters().average()).isNull();
  }

  @Test
  void names_are_for_the_owning_region_only() {
    Evaluation evaluation = opened();
    evaluations.rate(evaluation.roundId(), resident, new Score(2), "土没有填平", clock.instant());
    evaluations.count(matter);
    assertThat(who("lixiaowen")).containsExactly("孙丽");
    assertThat(who("sunli")).containsExactly("孙丽");
    assertThat(who("zhangwei")).as("the responsible unit").containsExactly("孙");
    assertThat(who("tianjing")).as("a clerk next door").containsExactly("孙");
  }

  @Test
  void it_is_put_right_twice_and_then_goes_to_the_level_above() {
    rate("sunli", 1);
    evaluations.count(matter);
    Rectification first = rectifications.require(matter);
    assertThat(first.cause()).isEqualTo(Cause.RATINGS);
    assertThat(first.outcome()).isEqualTo(Outcome.RECTIFY);
    rectifications.plan(
        matter,
        "把土填平，重新种上花",
        LocalDate.now(clock).plusDays(9),
        account("zhangwei"),
        clock.instant());
    assertThat(
            jdbc.queryForObject(
                "select deadline from implementation where matter = ?",
                LocalDate.class,
                matter.value()))
        .isEqualTo(LocalDate.now(clock).plusDays(9));
    Rectification second = rectifications.require(matter);
    assertThat(second.cause()).as("no ratings since").isEqualTo(Cause.OBJECTION);
    assertThat(second.outcome()).isEqualTo(Outcome.RECTIFY);
    assertThat(rectifications.require(matter).outcome()).isEqualTo(Outcome.ESCALATE);
    rectifications.decide(
        matter,
        new Escalation(EscalationDecision.CLOSE, "已尽力办理", account("zhengwei"), clock.instant()));
    assertThat(card("lixiaowen").escalations()).hasSize(1);
  }

  @Test
  void a_plan_is_handed_in_once_and_before_its_deadline() {
    rectifications.require(matter);
    LocalDate today = LocalDate.now(clock);
    assertThatThrownBy(() -> rectifications.plan(matter, "马上改", today, resident, clock.instant()))
        .isInstanceOf(Refusal.class);
    rectifications.plan(matter, "马上改", today.plusDays(1), resident, clock.instant());
    assertThatThrownBy(
            () -> rectifications.plan(matter, "再改", today.plusDays(2), resident, clock.instant()))
        .isInstanceOf(Refusal.class);
  }

  private void rate(String login, int score) {
    Evaluation evaluation =
        mapper.newest(matter).filter(Evaluation::isOpen).orElseGet(this::opened);
    evaluations.rate(evaluation.roundId(), account(login), new Score(score), null, clock.instant());
  }

  private List<String> who(String login) {
    return card(login).rounds().get(0).remarks().stream().map(RatingCard.Remark::who).toList();
  }

  private RatingCard card(String login) {
    return cards.of(matters.get(matter), accounts.viewer(account(login)));
  }

  private long account(String login) {
    return accounts.byLogin(login).orElseThrow().id();
  }
}
