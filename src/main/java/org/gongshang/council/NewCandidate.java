package org.gongshang.council;

import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/** Somebody is to stand for a seat. */
public record NewCandidate(
    long account,
    Sector sector,
    @Nullable String kind,
    @Nullable String unit,
    @Nullable String words) {}
