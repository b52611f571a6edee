package org.gongshang.project;

/** How far a project is. */
enum ProjectState {
  PLANNED,
  SUBMITTED,
  RETURNED,
  APPROVED,
  REJECTED
}
