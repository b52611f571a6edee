package org.gongshang.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What is known when a matter begins.
 *
 * @param recordedBy as whom the opener writes down what somebody else said; null where they speak
 *     for themselves
 * @param urgency as it was told; whoever screens the matter decides
 */
public record NewMatter(
    String title, long regionId, long openedBy, @Nullable Long recordedBy, Urgency urgency) {

  public NewMatter(String title, long regionId, long openedBy) {
    this(title, regionId, openedBy, null, Urgency.ORDINARY);
  }
}
