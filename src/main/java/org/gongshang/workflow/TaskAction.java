package org.gongshang.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.Refusal;

/** The domain effect of completing a form. The bean is named like the form id. */
public interface TaskAction {

  /** Whether nothing may tell who answered what: then no draft is kept, and no hash. */
  default boolean secret() {
    return false;
  }

  /**
   * The form as this very task asks it, as form-js writes it, where what is asked differs from task
   * to task; absent where the form of the deployment is meant for all.
   */
  default Optional<String> form(TaskView task) {
    return Optional.empty();
  }

  /** Values to show before anybody has typed, by field key. */
  default Map<String, Object> prefill(TaskView task) {
    return Map.of();
  }

  /** Fields whose answers say what came of it, in the order in which the history tells them. */
  default List<String> outcome() {
    return List.of();
  }

  /** What the rules advise and why, by the field key at which a person reads it. */
  default Map<String, Advice> advice(TaskView task) {
    return Map.of();
  }

  /** Options that would lead nowhere now and are not offered, by field key. */
  default Map<String, Set<String>> withheld(TaskView task) {
    return Map.of();
  }

  /**
   * What the rules of the stage hold against answers that the form lets pass, by field key. Asked
   * with those answers that are in order, also where others are not, so that a person is told
   * everything at once. What may change until it is done, {@link #perform} refuses again.
   */
  default Map<String, Refusal> faults(TaskView task, Answers known) {
    return Map.of();
  }

  /**
   * Whether several tasks of this kind can be done with one form: keys of the fields in which each
   * task keeps what is suggested for it. Absent where each deserves a look of its own.
   */
  default Optional<Set<String>> inBatch() {
    return Optional.empty();
  }

  /**
   * Why somebody whom the task addresses must leave it to another all the same, as nobody decides
   * on what they themselves have put forward; absent where they need not.
   *
   * @param by who would do it; the id is that of a delegation where they would for somebody
   */
  default Optional<Refusal> barred(TaskView task, long by) {
    return Optional.empty();
  }

  /** Where these answers send it back to, and why; absent where they lead on. */
  default Optional<Return> returned(Answers answers) {
    return Optional.empty();
  }

  /** How it is taken back while nobody has acted on what follows; absent where it cannot be. */
  default Optional<TakeBack> takeBack() {
    return Optional.empty();
  }

  /** Whether others can be asked to sign before it is completed, and whoever completes it signs. */
  default boolean isSigned() {
    return false;
  }

  /** Does it or refuses; returns process variables: ids and decisions only. */
  Map<String, Object> perform(Submission submission);
}
