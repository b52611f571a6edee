package org.gongshang.scoring;

/** Somebody who scores, in one of the tracks. */
record Juror(String scoring, long accountId, Track track) {}
