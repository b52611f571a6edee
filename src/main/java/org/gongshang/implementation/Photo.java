package org.gongshang.implementation;

/** A picture of a report or an inspection. */
record Photo(long ownerId, long fileId) {}
