package org.gongshang;

/** Where something lies, seen from the region at which somebody holds a role. */
enum Relation {
  SELF,
  CHILD,
  PARENT,
  SIBLING,
  ELSEWHERE
}
