package org.gongshang.need;

/** How far a need has come by itself; the matter tells the rest. */
enum NeedStatus {
  RECEIVED,
  ACCEPTED,
  REJECTED
}
