package org.gongshang.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.gongshang.ApplicationTest;
import org.gongshang.Pages;
import org.gongshang.Sha256;
import org.gongshang.Walk;
import org.gongshang.ballot.Opening.Manner;
import org.gongshang.deliberation.GatheredSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Pages of a ballot with more voters than a page can name. */
@ApplicationTest
class LargeBallotTest {

  private static final int VOTERS = 501;
  private static final String CLERK = "lixiaowen";
  private static final String SAME = "与开启时完全一样";

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;

  private Polling poll;
  private Pages pages;
  private long round;
  private String path = "";

  @BeforeEach
  void a_ballot_by_name() {
    poll = new Polling(context, VOTERS);
    poll.subject = new GatheredSession(context).number();
    round =
        poll.open(
            Method.APPROVAL,
            Limits.approval(1, 1),
            Manner.byName(),
            Polling.policy(VOTERS, VOTERS));
    pages = new Pages(mvc, walk);
    path = "/ballots/" + round;
  }

  @Test
  void what_grows_with_its_voters_is_taken_away_and_not_shown() throws Exception {
    for (int voter = 0; voter < 3; voter++) {
      poll.cast(round, voter, "lamp");
    }
    assertThat(pages.open(CLERK, path + "/receipts.txt").getStatus())
        .as("while people vote")
        .isEqualTo(404);
    poll.count(round);
    String receipt =
        poll.texts("select receipt from ballot_named where round_id = ?", round).get(0);

    assertThat(pages.text(CLERK, path))
        .contains(path + "/rules.txt", path + "/receipts.txt", SAME)
        .doesNotContain(receipt, "名册：501 人");
    assertThat(pages.text(CLERK, path + "/receipts.txt").lines()).hasSize(3).contains(receipt);
    assertThat(Sha256.of(pages.text(CLERK, path + "/rules.txt")))
        .isEqualTo(poll.ballots.rule(round).fingerprint());
    for (String file : new String[] {"/rules.txt", "/receipts.txt"}) {
      assertThat(pages.open(poll.login(0), path + file).getStatus()).as("a voter").isEqualTo(200);
      assertThat(pages.open("sunli", path + file).getStatus()).isEqualTo(404);
    }
  }

  @Test
  void its_page_looks_at_it_once_a_minute_and_its_count_always() throws Exception {
    assertThat(pages.text(CLERK, path)).contains(SAME);
    poll.sql.update("update ballot_option set title = '泳池' where round_id = ?", round);
    assertThat(pages.text(CLERK, path)).contains(SAME);
    assertThat(poll.count(round).fault()).isEqualTo(Ballots.CHANGED);
  }

  @Test
  void papers_are_entered_for_some_at_once_and_finding_others_loses_none() throws Exception {
    long last = poll.voters.get(VOTERS - 1);
    poll.sql.update("update account set name = '欧阳末位' where id = ?", last);
    String papers = path + "/papers";
    String first = "paper_" + poll.voters.get(0);

    String all = pages.text(CLERK, papers);
    assertThat(all.split("<input class=\"gs-in\" id=\"paper_", -1)).hasSize(BoxPages.MOST + 1);
    assertThat(all).contains("还有 1 人没有列出").doesNotContain("欧阳末位");
    assertThat(pages.text(CLERK, papers + "?name=末位")).contains("欧阳末位").doesNotContain(first);
    assertThat(pages.text(CLERK, papers + "?name=无此人")).contains("没有这个名字");

    String found =
        pages
            .send(CLERK, papers, "_key", Walk.key(), "find", "1", "name", "欧阳", first, "弃权")
            .getContentAsString(UTF_8);
    assertThat(found).contains("欧阳末位", "name=\"" + first + "\" value=\"弃权\"");
    assertThat(found.split("<input class=\"gs-in\" id=\"paper_", -1)).hasSize(3);
    assertThat(poll.rows("select * from ballot_batch where round_id = ?", round)).isEmpty();
  }
}
