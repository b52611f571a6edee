package org.gongshang.project;

import java.time.LocalDate;

/** What an approved project binds the responsible unit to. */
public record Commitment(String name, Yuan budget, long unitId, String unit, LocalDate deadline) {}
