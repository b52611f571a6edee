package org.gongshang.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.OptionList;
import org.jspecify.annotations.Nullable;

/** What the interface says about tasks. */
final class TaskAnswers {

  private TaskAnswers() {}

  /**
   * A page of open tasks, most urgent first.
   *
   * @param next value of {@code after} for the next page; absent on the last
   */
  record TaskList(List<Line> tasks, @Nullable String next) {}

  /**
   * An open task in the list.
   *
   * @param subject number of the matter or session that it is about
   * @param claimedBy who has taken it
   * @param actingFor whom the caller does it for; absent where they do it for themselves
   * @param suspended whether it is halted, so that nobody can act for now
   */
  record Line(
      String id,
      String name,
      String title,
      String subject,
      String stage,
      Place region,
      String form,
      @Nullable Instant due,
      Instant since,
      @Nullable String claimedBy,
      @Nullable String actingFor,
      boolean suspended) {}

  /**
   * A task with what is needed to do it.
   *
   * @param mayAct whether this person can submit the form now
   * @param data draft or suggestion, by field key
   * @param options choices of fields that take them from a list, by list
   */
  record Whole(
      Line task,
      boolean mayAct,
      boolean answered,
      @Nullable Progress round,
      Form form,
      Map<String, Object> data,
      Map<String, List<OptionList.Option>> options,
      List<StoryLine> story) {}

  /**
   * The form of the task's own version.
   *
   * @param deployment to be sent back with the submission
   */
  record Form(String id, String deployment, JsonNode schema) {}

  /** How many of a roll have answered. */
  record Progress(boolean open, int roll, int answered, @Nullable Instant closesAt) {}

  /**
   * A line of the story, newest first.
   *
   * @param by who did it, as much of their name as the caller may know
   * @param rule the row of a decision table that decided, or that set the time limit
   */
  record StoryLine(
      Instant at, @Nullable String by, String text, List<Said> answers, @Nullable Rule rule) {}

  /** What a decision table was asked and answered. */
  record Rule(
      String table,
      int version,
      @Nullable Integer row,
      @Nullable String note,
      List<Said> inputs,
      List<Said> outputs,
      @Nullable Instant due) {}

  /** A question of a form with its answer. */
  record Said(String question, String answer) {}

  /** What became of a submission. */
  record Done(String task, String outcome) {}
}
