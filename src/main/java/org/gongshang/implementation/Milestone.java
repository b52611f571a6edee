package org.gongshang.implementation;

import java.time.LocalDate;

/** What is done by when. */
record Milestone(int number, String name, LocalDate dueOn) {}
