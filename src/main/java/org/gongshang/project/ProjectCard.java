package org.gongshang.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project on a matter's page.
 *
 * @param funding message key of the source of funds
 * @param plans how many versions of the plan there were
 */
public record ProjectCard(
    String name,
    String state,
    String projectClass,
    String content,
    BigDecimal budget,
    String funding,
    String unit,
    LocalDate deadline,
    String plannedBy,
    Instant plannedAt,
    int plans,
    List<Line> decisions) {

  /** What an approver said about a version of the plan. */
  public record Line(
      int plan,
      BigDecimal budget,
      String approval,
      @Nullable String reason,
      String by,
      Instant at) {}
}
