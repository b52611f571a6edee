package org.gongshang.implementation;

/** How far one round of work is. */
enum WorkState {
  PREPARED,
  OPENED,
  WORKING,
  FINISHED,
  INSPECTED,
  ACCEPTED,
  DELIVERED
}
