package org.gongshang.implementation;

import java.time.LocalDate;

/** A milestone with the round that it belongs to. */
record RoundMilestone(int round, String name, LocalDate dueOn) {}
