package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.List;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.form.FormView;
import org.gongshang.workflow.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A task with its story and its form.
 *
 * @param name of the task in the reader's language
 * @param heading what the viewer does there: they may only lead what others answer
 * @param act what the button says
 * @param mayAct whether the form is shown; otherwise a claim, a receipt or only the progress is
 * @param mayPass whether the viewer can hand it to somebody else
 * @param signing where the viewer signs when they complete it, and can ask others to sign before;
 *     null elsewhere
 * @param barred why they must leave it to another although it addresses them; null elsewhere
 * @param suspended whether the task waits until its process goes on
 * @param claimedBy name of another person who has taken it
 * @param actingFor name of whom the viewer does it for; null for themselves
 * @param round progress of a collective task
 * @param chair whether the viewer leads the round
 * @param leads whether that is all that they do there
 * @param obstacle why the round cannot be ended yet; null where its chair may
 * @param answered whether the viewer has answered the round
 * @param left how much is still to do, for those who have answered
 * @param typed what the form shows, to be carried through the step that asks back
 * @param confirm whether this act is asked back once, as ballots are
 */
public record TaskPage(
    TaskView task,
    String name,
    String heading,
    String act,
    Stage stage,
    String region,
    FormView form,
    Typed typed,
    @Nullable String refusal,
    List<Section> sections,
    List<StoryChapter> story,
    int draftVersion,
    @Nullable Instant draftSavedAt,
    String formDeployment,
    boolean mayAct,
    boolean mayClaim,
    boolean mayRelease,
    boolean mayPass,
    @Nullable Signing signing,
    @Nullable String barred,
    boolean suspended,
    @Nullable String claimedBy,
    @Nullable String actingFor,
    @Nullable Round round,
    boolean chair,
    boolean leads,
    @Nullable String obstacle,
    boolean answered,
    int left,
    boolean confirm) {

  /**
   * What goes along with a signature.
   *
   * @param seen mark of what stands before whoever signs
   * @param added what came since they read, newest first
   */
  public record Signing(String seen, List<StoryLine> added) {}

  /** How many lines the story has. */
  public int storyLines() {
    return StoryChapter.lines(story);
  }

  /** What a table advised right before this task came up, if one did. */
  public @Nullable StoryLine advised() {
    StoryLine newest = story.isEmpty() ? null : story.get(0).lines().get(0);
    return newest != null && newest.isDecision() ? newest : null;
  }
}
