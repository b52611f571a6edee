package org.gongshang.notice;

/** A line of one of several notices. */
public record NoticeLine(long noticeId, String label, String text) {}
