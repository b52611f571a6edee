package org.gongshang.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.gongshang.AtOnce;
import org.gongshang.MySqlTest;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.TaskGone;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.engine.Engine;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/**
 * The last answers, the clock and the chair's button come in the same moment: the round closes
 * once, counts what it acknowledged, and whoever was late is told so.
 */
@MySqlTest
@ExtendWith(OutputCaptureExtension.class)
class ClosingRaceMySqlIT {

  private static final int PRESENT = 11;

  @Autowired ApplicationContext context;
  @Autowired ProcessEngine processes;
  @Autowired Engine engine;
  @Autowired Tasks tasks;
  @Autowired TaskDesk desk;
  @Autowired Rounds rounds;
  @Autowired BallotMapper ballots;
  @Autowired ItemMapper items;
  @Autowired Clock clock;

  private CouncilDay day;
  private String matter;
  private String session;
  private List<String> there;

  @BeforeEach
  void eleven_have_signed_in() {
    day = new CouncilDay(context);
    matter = day.acceptedMatter();
    session = day.placed(matter);
    day.begun(session);
    there = day.quorateWith(session, PRESENT);
  }

  @AfterEach
  void no_job_was_met_by_an_error(CapturedOutput log) {
    assertThat(log.getAll()).doesNotContain("failed and will be tried again");
  }

  @RepeatedTest(5)
  void a_discussion_ends_once_with_every_opinion_that_was_taken_in() throws Exception {
    day.speak(matter, there.subList(0, PRESENT - 2));
    InboxRow task = day.walk.task(CouncilDay.CONVENER, "session-opinion", matter);
    Map<String, String> words = Map.of("stance", "support", "opinion", "同意建设，注意消防通道。");

    long late = atTheSameMoment(task, words);

    Round round = closed(task);
    assertThat(round.answered()).isEqualTo((int) (PRESENT - late));
    long item = items.ofSession(session).get(0).id();
    assertThat(items.opinions(item)).hasSize(round.answered());
    assertThat(day.walk.open(matter)).containsExactly("session-ballot");
    assertThat(entered("user_ballot")).isOne();
  }

  @RepeatedTest(5)
  void a_ballot_is_counted_once_with_every_vote_that_was_acknowledged() throws Exception {
    day.discussionEnds(matter);
    day.vote(matter, "agree", there.subList(0, PRESENT - 2));
    InboxRow task = day.walk.task(CouncilDay.CONVENER, "session-ballot", matter);

    long late = atTheSameMoment(task, Map.of("choice", "agree"));

    Round round = closed(task);
    assertThat(round.answered()).isEqualTo((int) (PRESENT - late));
    List<Resolution> resolutions = ballots.ofMatter(new MatterNumber(matter));
    assertThat(resolutions).hasSize(1);
    assertThat(resolutions.get(0).agree()).isEqualTo(round.answered());
    assertThat(resolutions.get(0).notCast()).isEqualTo((int) late);
    assertThat(day.receipts(round.id())).hasSize(round.answered());
    assertThat(entered("service_count_ballot")).isOne();
    assertThat(day.walk.open(session)).containsExactly("session-minutes");
  }

  /** Returns how many of the two who had not answered came too late. */
  private long atTheSameMoment(InboxRow task, Map<String, String> words) throws Exception {
    Callable<Boolean> time = () -> engine.runDueJobs(50) >= 0;
    isDue(task);
    List<Boolean> inTime =
        AtOnce.all(
            () -> answers(there.get(PRESENT - 2), task, words),
            () -> answers(there.get(PRESENT - 1), task, words),
            time,
            () -> closes(task),
            time);
    day.walk.goOn();
    return inTime.subList(0, 2).stream().filter(taken -> !taken).count();
  }

  /** Whether the answer was taken in; nothing but a word that it is too late may keep it out. */
  private boolean answers(String member, InboxRow task, Map<String, String> words) {
    try {
      desk.submit(
          task.taskId(),
          day.walk.person(member),
          Typed.ofValues(words),
          task.formDeployment(),
          Walk.key());
      return true;
    } catch (TaskGone tooLate) {
      return false;
    } catch (Refusal tooLate) {
      assertThat(tooLate.key()).isEqualTo("round.closed");
      return false;
    }
  }

  private boolean closes(InboxRow task) {
    try {
      desk.close(task.taskId(), day.walk.person(CouncilDay.CONVENER), Walk.key());
    } catch (TaskGone closedBefore) {
      return false;
    } catch (Refusal votesAreMissing) {
      assertThat(votesAreMissing.key()).isEqualTo("ballot.running");
      return false;
    }
    return true;
  }

  /** The timer of the round is due now. */
  private void isDue(InboxRow row) {
    ManagementService jobs = processes.getManagementService();
    Task task = processes.getTaskService().createTaskQuery().taskId(row.taskId()).singleResult();
    Job timer =
        jobs.createJobQuery()
            .processInstanceId(task.getProcessInstanceId())
            .timers()
            .singleResult();
    jobs.setJobDuedate(timer.getId(), Date.from(clock.instant().minusSeconds(60)));
  }

  private Round closed(InboxRow task) {
    assertThat(tasks.past(task.taskId())).isPresent();
    Round round = rounds.get(task.roundId() == null ? 0 : task.roundId());
    assertThat(round.open()).isFalse();
    return round;
  }

  private long entered(String element) {
    Long count =
        day.sql.queryForObject(
            "select count(*) from matter_step where business_key = ? and element_id = ?",
            Long.class,
            session,
            element);
    return count == null ? 0 : count;
  }
}
