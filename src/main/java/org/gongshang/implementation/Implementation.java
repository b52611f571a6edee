package org.gongshang.implementation;

import java.time.LocalDate;
import org.gongshang.Refusal;
import org.gongshang.project.Yuan;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

/**
 * One round of work on a matter: the project itself, then each rectification.
 *
 * @param round 1 for the project, 2 and more for rectifications
 * @param deadline of this round; null where nobody set one
 * @param finalCost of everything so far, once accepted
 */
record Implementation(
    long id,
    MatterNumber matter,
    int round,
    WorkState state,
    @Nullable LocalDate deadline,
    @Nullable String contact,
    @Nullable String phone,
    @Nullable Yuan finalCost,
    int version) {

  Implementation open() {
    if (state != WorkState.PREPARED) {
      throw new IllegalStateException("round " + round + " of " + matter + " is " + state);
    }
    return with(WorkState.OPENED);
  }

  /** The unit cannot do it, and nothing has been done. */
  Implementation giveBack() {
    require(WorkState.OPENED);
    if (hasBegun()) {
      throw new Refusal("implementation.begun");
    }
    return with(WorkState.PREPARED);
  }

  boolean hasBegun() {
    return round > 1;
  }

  Implementation due(LocalDate on) {
    return new Implementation(id, matter, round, state, on, contact, phone, finalCost, version);
  }

  /** The unit has said who is on site and what is done by when. */
  Implementation plan(String contact, String phone) {
    require(WorkState.OPENED);
    return new Implementation(
        id, matter, round, WorkState.WORKING, deadline, contact, phone, finalCost, version);
  }

  Implementation report(boolean workFinished) {
    require(WorkState.WORKING);
    return with(workFinished ? WorkState.FINISHED : WorkState.WORKING);
  }

  Implementation inspect() {
    require(WorkState.FINISHED);
    return with(WorkState.INSPECTED);
  }

  Implementation takeBackInspection() {
    require(WorkState.INSPECTED);
    return with(WorkState.FINISHED);
  }

  Implementation accept(Yuan finalCost) {
    require(WorkState.INSPECTED);
    return new Implementation(
        id, matter, round, WorkState.ACCEPTED, deadline, contact, phone, finalCost, version);
  }

  /** Not good enough: the unit goes on. */
  Implementation redo() {
    require(WorkState.INSPECTED);
    return with(WorkState.WORKING);
  }

  Implementation deliver() {
    if (state != WorkState.ACCEPTED) {
      throw new IllegalStateException("round " + round + " of " + matter + " is " + state);
    }
    return with(WorkState.DELIVERED);
  }

  private void require(WorkState needed) {
    if (state != needed) {
      throw new Refusal("implementation.notNow");
    }
  }

  private Implementation with(WorkState next) {
    return new Implementation(
        id, matter, round, next, deadline, contact, phone, finalCost, version);
  }
}
