package org.gongshang.deliberation;

import java.time.Instant;
import java.util.List;
import org.gongshang.workflow.MatterNumber;

/**
 * What a ballot decided, with its counts.
 *
 * @param refused whether it was not counted, because its rules were no longer those under which it
 *     was opened
 * @param chosen titles of the options for which it decided, in lines; empty where it was for or
 *     against
 * @param byOptions whether it was a ballot among options, of which nobody was for or against
 */
public record Resolution(
    long itemId,
    MatterNumber matter,
    long roundId,
    boolean adopted,
    int agree,
    int disagree,
    int abstain,
    int notCast,
    int voters,
    int threshold,
    boolean inForce,
    Instant countedAt,
    boolean refused,
    String chosen,
    boolean byOptions) {

  public List<String> choices() {
    return chosen.lines().toList();
  }
}
