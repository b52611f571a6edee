package org.gongshang;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshang.deliberation.DoorCodes;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.engine.DemoClock;
import org.gongshang.workflow.engine.Engine;
import org.gongshang.workflow.form.Typed;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks matters through the district as its people do: find the task, fill in the form, submit. */
@TestComponent
public class Walk {

  private final Inbox inbox;
  private final TaskDesk desk;
  private final Accounts accounts;
  private final Engine engine;
  private final DemoClock demoClock;
  private final Clock clock;
  private final JdbcTemplate sql;
  private final DoorCodes codes;

  Walk(
      Inbox inbox,
      TaskDesk desk,
      Accounts accounts,
      Engine engine,
      DemoClock demoClock,
      Clock clock,
      JdbcTemplate sql,
      DoorCodes codes) {
    this.inbox = inbox;
    this.desk = desk;
    this.accounts = accounts;
    this.engine = engine;
    this.demoClock = demoClock;
    this.clock = clock;
    this.sql = sql;
    this.codes = codes;
  }

  public Viewer person(String login) {
    Long id = sql.queryForObject("select id from account where login = ?", Long.class, login);
    return accounts.viewer(id == null ? 0 : id);
  }

  /** The person's open task with this form about this matter or session. */
  public InboxRow task(String login, String formId, String subject) {
    return inbox.todo(person(login), Inbox.Filter.none(), null, 500).stream()
        .filter(row -> row.formId().equals(formId))
        .filter(row -> row.businessKey().equals(subject) || subject.equals(row.matter()))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(login + " has no " + formId + "; open: " + open(subject)));
  }

  public List<String> open(String subject) {
    return inbox.ofSubject(subject).stream().map(InboxRow::formId).toList();
  }

  /**
   * @param answers key, value, key, value …
   */
  public void does(String login, String formId, String subject, String... answers) {
    InboxRow task = task(login, formId, subject);
    Map<String, String[]> typed = new HashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      typed.put(answers[i], new String[] {answers[i + 1]});
    }
    desk.submit(task.taskId(), person(login), Typed.of(typed), task.formDeployment(), key());
    goOn();
  }

  /** As {@link #does}, where a field has more than one answer. */
  public void does(String login, String formId, String subject, Map<String, List<String>> answers) {
    InboxRow task = task(login, formId, subject);
    Map<String, String[]> typed = new HashMap<>();
    answers.forEach((field, values) -> typed.put(field, values.toArray(String[]::new)));
    desk.submit(task.taskId(), person(login), Typed.of(typed), task.formDeployment(), key());
    goOn();
  }

  public void closes(String login, String formId, String subject) {
    desk.close(task(login, formId, subject).taskId(), person(login), key());
    goOn();
  }

  /** What the screen of the room shows. */
  public String doorCode(String session) {
    return codes.now(session);
  }

  /** Two members who were there confirm the minutes. */
  public void membersVouch(String session) {
    sql.queryForList(
            "select a.login from round_member m join account a on a.id = m.account_id"
                + " where m.round_id = (select max(id) from round where kind = 'vouch' and"
                + " business_key = ?) order by a.id limit 2",
            String.class,
            session)
        .forEach(member -> does(member, "session-vouch", session, "vouch", "confirm"));
  }

  public static String key() {
    return UUID.randomUUID().toString();
  }

  public void goOn() {
    engine.runDueJobs(200);
  }

  public void nextWorkdays(int days) {
    for (int day = 0; day < days; day++) {
      demoClock.nextWorkday();
    }
  }

  /** Goes on from working day to working day until it is this day or later. */
  public void until(LocalDate day) {
    while (today().isBefore(day)) {
      nextWorkdays(1);
    }
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
