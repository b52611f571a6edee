package org.gongshang.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice in a list. */
public record NoticeRow(
    long id,
    String kind,
    long regionId,
    String title,
    int workdays,
    Instant openedAt,
    Instant endsAt,
    NoticeStatus status,
    @Nullable String outcome,
    int objections,
    int answered) {}
