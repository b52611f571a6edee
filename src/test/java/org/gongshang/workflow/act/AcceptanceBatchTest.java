package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshang.ApplicationTest;
import org.gongshang.Journey;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Seen;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Two works are accepted with one form and one signature, each at its own cost. */
@ApplicationTest
class AcceptanceBatchTest {

  private static final String CLERK = "lixiaowen";
  private static final Pattern MARK = Pattern.compile("name=\"_sign_seen\" value=\"([^\"]+)\"");

  @Autowired ApplicationContext context;
  @Autowired Batch batch;
  @Autowired Signatures signatures;
  @Autowired Urging urging;
  @Autowired Walk walk;
  @Autowired MockMvc web;
  @Autowired JdbcTemplate sql;

  @Test
  void each_is_signed_and_accepted_by_itself_unless_something_was_added_to_it() throws Exception {
    List<InboxRow> rows = Stream.of("61000.00", "52000.00").map(this::finished).toList();
    List<String> ids = rows.stream().map(InboxRow::taskId).toList();
    Pages pages = new Pages(web, walk);
    String page = pages.text(CLERK, "/tasks/batch?act=complete&task=" + String.join("&task=", ids));
    assertThat(page).contains("签一次").doesNotContain("name=\"finalCost\"");
    List<String> marks = marks(page);
    assertThat(marks).hasSize(2);

    urging.urge(ids.get(0), walk.person("wangjianguo"), "居民在问", Walk.key());
    Viewer clerk = walk.person(CLERK);
    String deployment = rows.get(0).formDeployment();
    assertThat(batch.complete(ids, clerk, accepted(marks), deployment, Walk.key()))
        .extracting(Batch.Result::taskId, result -> result.refusal() == null)
        .containsExactly(tuple(ids.get(0), false), tuple(ids.get(1), true));

    List<String> read = marks(pages.text(CLERK, "/tasks/" + ids.get(0)));
    assertThat(batch.complete(ids.subList(0, 1), clerk, accepted(read), deployment, Walk.key()))
        .allMatch(result -> result.refusal() == null);
    assertThat(rows)
        .allSatisfy(row -> assertThat(signatures.of(row.subjectKey())).hasSize(1))
        .extracting(row -> cost(row.subjectKey()))
        .containsExactly("61000.00", "52000.00");
  }

  private static List<String> marks(String page) {
    return MARK.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private Typed accepted(List<String> marks) {
    Map<String, String[]> sent = new LinkedHashMap<>();
    sent.put("acceptance", new String[] {"passed"});
    sent.put("_sign_name", new String[] {"李晓雯"});
    sent.put("_sign_confirmed", new String[] {"true"});
    sent.put(Seen.FIELD, marks.toArray(String[]::new));
    return Typed.ofPage(sent);
  }

  private InboxRow finished(String spent) {
    Journey journey = new Journey(context);
    String matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    journey.theUnitReports(matter, spent);
    journey.theWorkIsInspected(matter);
    return walk.task(CLERK, "implementation-accept", matter);
  }

  private String cost(String matter) {
    return String.valueOf(
        sql.queryForObject(
            "select final_cost from implementation where matter = ?", Object.class, matter));
  }
}
