package org.gongshang.programme.annual;

import java.time.LocalDate;

/** When a part of the year is planned; both days belong to it. */
public record PlannedStage(CalendarStage stage, LocalDate fromDay, LocalDate toDay) {}
