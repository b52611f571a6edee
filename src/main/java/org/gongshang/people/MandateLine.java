package org.gongshang.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A mandate as pages show it. */
public record MandateLine(
    long id,
    long accountId,
    Role role,
    String region,
    @Nullable String council,
    @Nullable String organisation,
    @Nullable Sector sector,
    @Nullable String kind,
    LocalDate from,
    @Nullable LocalDate to,
    boolean current) {}
