package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Requesters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A page costs the same number of statements however much it shows. */
@SpringBootTest(
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "spring.datasource.url=jdbc:h2:mem:statements;DB_CLOSE_DELAY=-1;MODE=MySQL;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0"
    })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({Walk.class, StatementCount.class})
@DirtiesContext
class PageStatementsTest {

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired StatementCount count;
  @Autowired Requesters requesters;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;

  private Journey journey;
  private Pages pages;

  @Test
  void listsAndAMatterCostTheSameAtFewAndAtManyRows() throws Exception {
    journey = new Journey(context);
    pages = new Pages(mvc, walk);
    String matter = underWay();
    journey.aNeedIsTold();
    Map<String, List<String>> few = statements(matter);
    goOn(matter);
    for (int more = 0; more < 24; more++) {
      journey.theNeedIsScreened(journey.aNeedIsTold());
      journey.aNeedIsTold();
    }
    for (int more = 0; more < 3; more++) {
      underWay();
    }
    Map<String, List<String>> many = statements(matter);

    SoftAssertions.assertSoftly(
        softly ->
            few.forEach(
                (page, statements) ->
                    softly
                        .assertThat(many.get(page))
                        .as(page)
                        .containsExactlyInAnyOrderElementsOf(statements)));
    assertThat(many.get("lixiaowen /tasks")).hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
    assertThat(many.get("houjian /tasks?below=true"))
        .hasSizeLessThanOrEqualTo(8)
        .doesNotHaveDuplicates();
  }

  /** A council's resolution, its notice, a project and the first report on the work. */
  private String underWay() {
    String matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    milestones(matter);
    report(matter);
    return matter;
  }

  /** More of everything that the matter's page shows. */
  private void goOn(String matter) {
    for (int more = 0; more < 8; more++) {
      report(matter);
    }
    transaction.executeWithoutResult(
        status ->
            List.of("liutao", "maxiulan", "dingyan", "xuhao")
                .forEach(
                    login ->
                        requesters.add(new MatterNumber(matter), walk.person(login).accountId())));
  }

  private void milestones(String matter) {
    walk.does(
        "zhangwei",
        "implementation-milestones",
        matter,
        "contact",
        "张伟",
        "phone",
        Journey.PHONE,
        "milestone1Name",
        "进场施工",
        "milestone1Date",
        walk.today().plusDays(10).toString());
  }

  private void report(String matter) {
    walk.does(
        "zhangwei",
        "implementation-progress",
        matter,
        "report",
        "地面已经平整，正在立柱子。",
        "percent",
        "40",
        "spent",
        "20000.00",
        "workFinished",
        "false");
  }

  private Map<String, List<String>> statements(String matter) throws Exception {
    Map<String, List<String>> statements = new LinkedHashMap<>();
    long community = walk.person("lixiaowen").mandates().get(0).regionId();
    for (String[] page :
        new String[][] {
          {"lixiaowen", "/tasks"},
          {"lixiaowen", "/tasks?tab=done"},
          {"sunli", "/tasks?tab=started"},
          {"houjian", "/tasks?below=true"},
          {"zhangwei", "/tasks"},
          {"lixiaowen", "/duties/" + community},
          {"houjian", "/duties/1"},
          {"houjian", "/duties/" + community + "?own=true"},
          {"houjian", "/duties/1/tasks"},
          {"houjian", "/duties/1/tasks?which=done&role=clerk"},
          {"lixiaowen", "/matters"},
          {"sunli", "/matters"},
          {"lixiaowen", "/matters/" + matter},
          {"sunli", "/matters/" + matter},
          {"wangjianguo", "/sessions"},
          {"lixiaowen", "/notices?show=closed"},
          {"lixiaowen", "/notices?show=open"}
        }) {
      // what is remembered once does not count
      pages.text(page[0], page[1]);
      count.take();
      pages.text(page[0], page[1]);
      statements.put(page[0] + " " + page[1], count.take());
    }
    return statements;
  }
}
