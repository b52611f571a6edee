package org.gongshang.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongshang.Journey;
import org.gongshang.Pages;
import org.gongshang.Sha256;
import org.gongshang.Walk;
import org.gongshang.ballot.Opening.Manner;
import org.gongshang.people.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever may read every table and every line of the log tries to tell who voted how. */
@ExtendWith(OutputCaptureExtension.class)
abstract class SecrecyCases {

  private static final int VOTERS = 24;

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;

  private final List<String> tokens = new ArrayList<>();
  private Polling poll;
  private long round;

  @BeforeEach
  void everybody_has_voted_in_secret() {
    poll = new Polling(context, VOTERS);
    poll.subject = new Journey(context, "lixiaowen", "wangjianguo", "sunli").aNeedIsAccepted();
    round =
        poll.open(
            Method.APPROVAL,
            Limits.approval(1, 1),
            new Manner(true, true, Tie.UNDECIDED, 0),
            Polling.policy(VOTERS, VOTERS));
    for (int voter = 0; voter < VOTERS; voter++) {
      tokens.add(poll.papers.newToken());
      poll.castWith(tokens.get(voter), round, voter, voter == 0 ? "shed" : "lamp");
    }
  }

  @Test
  void a_secret_paper_holds_nothing_but_what_it_says() {
    assertThat(poll.columns("ballot_secret"))
        .containsExactlyInAnyOrder("id", "round_id", "choice", "token");
    assertThat(poll.columns("round_member"))
        .containsExactlyInAnyOrder("round_id", "account_id", "answered_at");
    assertThat(poll.rows("select * from ballot_named where round_id = ?", round)).isEmpty();
  }

  @Test
  void ids_are_random_and_their_order_is_not_that_of_the_votes() {
    List<String> ids =
        poll.texts("select id from ballot_secret where round_id = ? order by id", round);
    assertThat(ids).hasSize(VOTERS).allMatch(id -> Long.parseLong(id) >= 0);
    assertThat(ids.stream().filter(id -> Long.parseLong(id) > 1L << 32).count())
        .as("drawn from all numbers, not counted up")
        .isGreaterThan(VOTERS - 2L);
    // in which place by id each vote lies, told by the tokens that only this test holds
    List<Integer> places = new ArrayList<>();
    for (String token : tokens) {
      String hash = Sha256.of(round + " " + token.replace("-", ""));
      places.add(
          ids.indexOf(poll.texts("select id from ballot_secret where token = ?", hash).get(0)));
    }
    List<Integer> forwards = new ArrayList<>(places);
    Collections.sort(forwards);
    assertThat(places).as("in the order of time").isNotEqualTo(forwards);
    Collections.reverse(forwards);
    assertThat(places).as("backwards").isNotEqualTo(forwards);
  }

  @Test
  void no_table_and_no_line_of_the_log_keeps_a_token(CapturedOutput log) throws Exception {
    Map<String, Integer> found = new TreeMap<>();
    for (String table : poll.tables()) {
      for (String column : poll.textColumns(table)) {
        String plain = tokens.get(0);
        int times =
            poll.number(
                "select count(*) from `%s` where `%s` like ? or `%s` like ?"
                    .formatted(table, column, column),
                "%" + plain + "%",
                "%" + plain.replace("-", "") + "%");
        if (times > 0) {
          found.put(table + "." + column, times);
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(log.getAll()).doesNotContain(tokens.get(0));
  }

  @Test
  void a_changed_vote_leaves_the_same_traces_as_a_changed_mind_would_not(CapturedOutput log)
      throws Exception {
    String login = poll.login(0);
    String path = "/ballots/" + round + "/change";
    String key = Walk.key();
    int keys = poll.number("select count(*) from once_key");
    assertThat(
            new Pages(mvc, walk)
                .send(
                    login,
                    path,
                    "_key",
                    key,
                    "_form",
                    "1",
                    "choices",
                    "lift",
                    "token",
                    tokens.get(0))
                .getStatus())
        .isEqualTo(302);
    assertThat(poll.number("select count(*) from once_key")).isEqualTo(keys + 1);
    assertThat(poll.texts("select act from once_key where once_key = ?", key))
        .as("what the key stands for does not depend on the vote")
        .containsExactly(Act.of("change-ballot", Long.toString(round)).hash());
    assertThat(poll.number("select count(*) from ballot_secret where choice = 'lift'"))
        .isPositive();
    assertThat(
            poll.number("select count(*) from action_log where account_id = ?", poll.voters.get(0)))
        .isZero();
    assertThat(
            poll.number("select count(*) from form_draft where account_id = ?", poll.voters.get(0)))
        .isZero();
    assertThat(log.getAll()).doesNotContain("lift", tokens.get(0));
    assertThat(
            new Pages(mvc, walk)
                .send(
                    login,
                    path,
                    "_key",
                    Walk.key(),
                    "_form",
                    "1",
                    "choices",
                    "lamp",
                    "token",
                    tokens.get(1).replace('2', '3') + "X")
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void neither_page_nor_receipt_says_how_the_reader_voted() throws Exception {
    poll.count(round);
    String page = new Pages(mvc, walk).text(poll.login(0), "/ballots/" + round);
    assertThat(page).contains("无记名投票没有回执编号").doesNotContain("gs-codes", "您的表决回执");
    assertThat(page).contains("车棚", "路灯");
  }
}
