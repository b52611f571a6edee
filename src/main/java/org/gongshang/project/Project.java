package org.gongshang.project;

import org.gongshang.Refusal;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

/**
 * A project on its way from the resolution to the approver's word.
 *
 * @param plans number of the newest plan; 0 before the first
 * @param plannedBy who submitted the newest plan
 */
record Project(
    long id,
    MatterNumber matter,
    ProjectState state,
    int plans,
    @Nullable Long plannedBy,
    int version) {

  /** A further plan lies before the approver. */
  Project submit(long by) {
    if (state != ProjectState.PLANNED && state != ProjectState.RETURNED) {
      throw new Refusal("project.notOpenForPlans");
    }
    return new Project(id, matter, ProjectState.SUBMITTED, plans + 1, by, version);
  }

  /** What was resolved cannot be planned: the council deliberates again. */
  Project returnToDeliberation() {
    if (state != ProjectState.PLANNED && state != ProjectState.RETURNED) {
      throw new Refusal("project.notOpenForPlans");
    }
    return with(ProjectState.RETURNED);
  }

  /** The plan is not put before the approver after all. */
  Project takeBack() {
    if (state != ProjectState.SUBMITTED) {
      throw new Refusal("project.nothingToDecide");
    }
    return with(ProjectState.PLANNED);
  }

  /** The unit cannot do it: it is planned anew. */
  Project returnToPlan() {
    if (state != ProjectState.APPROVED) {
      throw new IllegalStateException("the project of " + matter + " is " + state);
    }
    return with(ProjectState.RETURNED);
  }

  private Project with(ProjectState next) {
    return new Project(id, matter, next, plans, plannedBy, version);
  }

  /** The approver decides; nobody decides on an own plan. */
  Project decide(Approval approval, long by) {
    if (state != ProjectState.SUBMITTED) {
      throw new Refusal("project.nothingToDecide");
    }
    if (plannedBy == null || plannedBy == by) {
      throw new Refusal("project.ownPlan");
    }
    ProjectState next =
        switch (approval) {
          case APPROVED -> ProjectState.APPROVED;
          case RETURNED -> ProjectState.RETURNED;
          case REJECTED -> ProjectState.REJECTED;
        };
    return with(next);
  }
}
