package org.gongshang.workflow.variant;

import java.time.Instant;
import org.gongshang.Refusal;
import org.gongshang.workflow.engine.VariantModels.Deployed;
import org.jspecify.annotations.Nullable;

/**
 * A region's own model of a stage.
 *
 * @param process the stage's process that it stands for
 * @param sha256 of its files, by name
 * @param review why it was published or refused
 * @param inForceFrom matters that begin from this moment on run it
 * @param inForceTo and those that begin from this moment on no longer; null while it holds
 * @param ending why it was ended; null where its region was closed
 */
public record Variant(
    long id,
    String process,
    long regionId,
    String title,
    String reason,
    VariantState state,
    String sha256,
    long author,
    Instant proposedAt,
    @Nullable Long reviewer,
    @Nullable Instant reviewedAt,
    @Nullable String review,
    @Nullable String deploymentId,
    @Nullable String definitionId,
    @Nullable Instant inForceFrom,
    @Nullable Instant inForceTo,
    @Nullable Long endedBy,
    @Nullable String ending,
    int version) {

  /** Matters that begin from now on run it. */
  Variant publish(long by, Instant at, String why, Deployed deployed) {
    demand(VariantState.PROPOSED, by);
    return with(
        VariantState.PUBLISHED, by, at, why, deployed.deploymentId(), deployed.definitionId(), at);
  }

  Variant refuse(long by, Instant at, String why) {
    demand(VariantState.PROPOSED, by);
    return with(VariantState.REFUSED, by, at, why, null, null, null);
  }

  /** Refuses whoever wrote it: two people answer for a model. */
  void demandReview(long by) {
    demand(VariantState.PROPOSED, by);
  }

  /** Matters that began with it go on with it. */
  Variant end(long by, Instant at, String why) {
    if (state != VariantState.PUBLISHED) {
      throw new Refusal("variant.changed");
    }
    return over(by, at, why);
  }

  /** Its region is no more. */
  Variant goWithRegion(long by, Instant at) {
    return over(by, at, null);
  }

  private Variant over(long by, Instant at, @Nullable String why) {
    return new Variant(
        id,
        process,
        regionId,
        title,
        reason,
        VariantState.ENDED,
        sha256,
        author,
        proposedAt,
        reviewer,
        reviewedAt,
        review,
        deploymentId,
        definitionId,
        inForceFrom,
        inForceFrom == null ? null : at,
        by,
        why,
        version);
  }

  private void demand(VariantState needed, long by) {
    if (state != needed) {
      throw new Refusal("variant.changed");
    }
    if (by == author) {
      throw new Refusal("variant.own");
    }
  }

  private Variant with(
      VariantState next,
      long by,
      Instant at,
      String why,
      @Nullable String deployment,
      @Nullable String definition,
      @Nullable Instant from) {
    return new Variant(
        id,
        process,
        regionId,
        title,
        reason,
        next,
        sha256,
        author,
        proposedAt,
        by,
        at,
        why,
        deployment,
        definition,
        from,
        null,
        null,
        null,
        version);
  }

  /** True for the one that holds at its region; no value for all others. */
  public @Nullable Boolean holds() {
    return state == VariantState.PUBLISHED ? Boolean.TRUE : null;
  }
}
