package org.gongshang.deliberation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one ballot, frozen when it opened.
 *
 * @param members of the council
 * @param present signed in
 * @param voters present and not recused: those on the roll
 * @param quorumShare of the members who had to be present
 * @param quorum the same in people
 * @param majorityShare of the voters who must agree
 * @param threshold the same in votes
 * @param source law or template that says so
 * @param openedBy whose act opened it; null when a clock did
 * @param fingerprint SHA-256 of the wording, which names the roll and all numbers
 */
public record BallotRule(
    long roundId,
    long itemId,
    int members,
    int present,
    int voters,
    Share quorumShare,
    int quorum,
    Share majorityShare,
    int threshold,
    String source,
    @Nullable Long openedBy,
    Instant openedAt,
    Instant closesAt,
    String wording,
    String fingerprint) {

  /** The first 16 digits in groups of four, as people compare them. */
  public String shortFingerprint() {
    return fingerprint.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
  }
}
