package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.gongshang.WaitingNeed;
import org.gongshang.workflow.MatterNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The metric sees each way in which inbox and engine can come apart. */
@Transactional
abstract class InboxDriftCases {

  @Autowired ApplicationContext context;
  @Autowired TryOut tryOut;
  @Autowired JdbcTemplate sql;
  @Autowired SqlSessionTemplate session;
  @Autowired MeterRegistry metrics;

  private String task;
  private String vote;
  private double before;

  @BeforeEach
  void a_task_of_a_role_and_one_of_a_roll() {
    task = new WaitingNeed(context).task().taskId();
    MatterNumber matter = tryOut.openMatter("对账");
    vote =
        tryOut
            .task(tryOut.startVote(tryOut.deployVote(), matter, List.of(71_001L, 71_002L)))
            .getId();
    before = drift();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update inbox set task_id = 'lost' where task_id = ?",
        "update inbox set name = '别的名称' where task_id = ?",
        "update inbox set element_id = 'user_other' where task_id = ?",
        "update inbox set definition_id = 'other:1:1' where task_id = ?",
        "update inbox set assignee = 7 where task_id = ?",
        "update inbox set suspended = true where task_id = ?",
        "update ACT_RU_TASK set ASSIGNEE_ = '7' where ID_ = ?",
        "update ACT_RU_TASK set SUSPENSION_STATE_ = 2 where ID_ = ?",
        "delete from inbox_audience where task_id = ?",
        "update inbox_audience set holder = 'clerk@r999' where task_id = ?",
        "insert into inbox_audience (holder, task_id, reach, due_at, stage, region_id)"
            + " select 'approver@r1', task_id, 0, due_at, stage, region_id from inbox"
            + " where task_id = ?",
        "insert into inbox_audience (holder, task_id, reach, due_at, stage, region_id)"
            + " select 'p77', task_id, 0, due_at, stage, region_id from inbox where task_id = ?",
        "insert into inbox_audience (holder, task_id, reach, due_at, stage, region_id)"
            + " select 'p77', 'lost', 0, due_at, stage, region_id from inbox where task_id = ?",
        "update inbox_audience set due_at = due_at + 1 where task_id = ?",
        "update inbox_audience set stage = 'PROJECT' where task_id = ?",
        "update inbox_audience set region_id = region_id + 1 where task_id = ?",
        "update ACT_RU_IDENTITYLINK set GROUP_ID_ = 'convener' where TASK_ID_ = ?"
      })
  void a_task_of_a_role_that_differs(String damage) {
    assertThat(sql.update(damage, task)).isPositive();
    assertThat(drift()).isGreaterThan(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from inbox_audience where holder = 'p71001' and task_id = ?",
        "update inbox_audience set holder = 'p71003' where holder = 'p71002' and task_id = ?",
        "update inbox set round_id = null where task_id = ?"
      })
  void a_task_of_a_roll_that_differs(String damage) {
    assertThat(sql.update(damage, vote)).isOne();
    assertThat(drift()).isEqualTo(before + 1);
  }

  @Test
  void a_row_whose_task_is_gone() {
    sql.update("delete from ACT_RU_IDENTITYLINK where TASK_ID_ = ?", task);
    sql.update("delete from ACT_RU_TASK where ID_ = ?", task);
    assertThat(drift()).isGreaterThan(before);
  }

  @Test
  void what_people_do_makes_no_difference() {
    tryOut.engine.getTaskService().setAssignee(task, "7");
    assertThat(drift()).isEqualTo(before);
  }

  private double drift() {
    session.clearCache(); // within one transaction MyBatis would answer from memory
    return metrics.get("gongshang.inbox.drift").gauge().value();
  }
}
