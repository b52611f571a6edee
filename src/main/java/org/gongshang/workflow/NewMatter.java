package org.gongshang.workflow;

/**
 * What is known when a matter begins.
 *
 * @param urgency as it was told; whoever screens the matter decides
 */
public record NewMatter(String title, long regionId, long openedBy, Urgency urgency) {

  public NewMatter(String title, long regionId, long openedBy) {
    this(title, regionId, openedBy, Urgency.ORDINARY);
  }
}
