package org.gongshang.ballot;

import java.time.Instant;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one ballot as they were frozen when it opened. There is no statement that changes
 * them.
 *
 * @param matter that it is about
 * @param members entitled to decide; 0 where no policy decides
 * @param voters on the roll
 * @param words further rules in lines
 * @param deployment of the models and tables that were in force
 * @param openedBy whose act opened it; null when a clock did
 * @param fingerprint SHA-256 of the wording, which is all of the above as people read it
 */
public record BallotRule(
    long roundId,
    String businessKey,
    @Nullable MatterNumber matter,
    String title,
    String question,
    Method method,
    int most,
    int seats,
    int highest,
    long budget,
    boolean secret,
    boolean changeable,
    Tie tie,
    int proxies,
    @Nullable Share quorumShare,
    int members,
    int present,
    @Nullable Share majorityShare,
    boolean abstentionsCount,
    String source,
    String words,
    int voters,
    String deployment,
    @Nullable Long openedBy,
    Instant openedAt,
    Instant closesAt,
    String fingerprint) {

  public Limits limits() {
    return new Limits(most, seats, highest, budget);
  }

  /** Votes with which it is adopted. */
  public int threshold() {
    return majorityShare == null ? 0 : majorityShare.needed(voters);
  }

  /**
   * Votes with which it was adopted, once it is known how many said something.
   *
   * @param saying for or against
   */
  public int threshold(int saying) {
    return majorityShare == null || abstentionsCount
        ? threshold()
        : majorityShare.needed(method == Method.YES_NO ? saying : voters);
  }

  public int quorum() {
    return quorumShare == null ? 0 : quorumShare.needed(members);
  }

  /** The last moment in which a vote counts: of a day rather than of the next one's midnight. */
  public Instant lastMoment() {
    return closesAt.minusMillis(1);
  }

  /** What the story tells of it: that of the matter, or of the process itself. */
  String subject() {
    return matter == null ? businessKey : matter.value();
  }

  /** The first 16 digits in groups of four, as people compare them. */
  public String shortFingerprint() {
    return shorten(fingerprint);
  }

  static String shorten(String fingerprint) {
    return fingerprint
        .substring(0, Math.min(16, fingerprint.length()))
        .replaceAll("(.{4})(?!$)", "$1 ");
  }

  BallotRule frozen(String hash) {
    return new BallotRule(
        roundId,
        businessKey,
        matter,
        title,
        question,
        method,
        most,
        seats,
        highest,
        budget,
        secret,
        changeable,
        tie,
        proxies,
        quorumShare,
        members,
        present,
        majorityShare,
        abstentionsCount,
        source,
        words,
        voters,
        deployment,
        openedBy,
        openedAt,
        closesAt,
        hash);
  }
}
