package org.gongshang.workflow;

/** What is known when a matter begins. */
public record NewMatter(String title, long regionId, long openedBy) {}
