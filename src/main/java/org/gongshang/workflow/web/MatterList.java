package org.gongshang.workflow.web;

import java.util.List;
import org.gongshang.workflow.Matter;
import org.jspecify.annotations.Nullable;

/** The page of matters. */
public record MatterList(
    List<Row> rows,
    @Nullable String status,
    @Nullable String stage,
    @Nullable String text,
    @Nullable String next) {

  public record Row(Matter matter, String region) {}
}
