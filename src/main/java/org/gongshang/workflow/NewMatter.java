package org.gongshang.workflow;

/**
 * What is known when a matter begins.
 *
 * @param onBehalf whether the opener writes down what somebody else said
 * @param urgency as it was told; whoever screens the matter decides
 */
public record NewMatter(
    String title, long regionId, long openedBy, boolean onBehalf, Urgency urgency) {

  public NewMatter(String title, long regionId, long openedBy) {
    this(title, regionId, openedBy, false, Urgency.ORDINARY);
  }
}
