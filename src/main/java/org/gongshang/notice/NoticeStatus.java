package org.gongshang.notice;

/** Whether objections are still taken. */
public enum NoticeStatus {
  OPEN,
  CLOSED
}
