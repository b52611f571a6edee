package org.gongshang.deliberation;

import java.util.List;
import org.gongshang.ballot.BallotRule;
import org.jspecify.annotations.Nullable;

/**
 * What the record knows of a session, as the draft of its minutes tells it.
 *
 * @param place null where it sat online alone
 * @param quorum share of the members who had to be there; empty where none was set
 */
public record MinutesFacts(
    String title,
    @Nullable String place,
    String chair,
    String quorum,
    List<Sitting> sittings,
    List<Result> items) {

  /**
   * One sitting: a session that was broken off has several.
   *
   * @param adjourned why it was broken off; null for the last
   */
  public record Sitting(
      String at,
      int members,
      int present,
      int party,
      int government,
      int people,
      List<Side> sides,
      List<String> recused,
      List<String> absent,
      List<String> late,
      List<String> left,
      List<String> onPaper,
      List<String> proxies,
      @Nullable String adjourned) {}

  /** Those of one sector who were there. */
  public record Side(String sector, List<String> names) {}

  /**
   * One item: its papers, who spoke, what was said, how it was voted on.
   *
   * @param options none where it was for or against
   * @param tied whether options came out equal, so that the rule leaves them undecided
   * @param before what came out equal in earlier votes on it, after each of which it was voted on
   *     once more
   */
  public record Result(
      AgendaItem item,
      List<String> papers,
      List<String> speakers,
      List<Stance> stances,
      List<String> opinions,
      @Nullable BallotRule rule,
      @Nullable Resolution count,
      List<Option> options,
      boolean tied,
      List<String> before) {}

  /** What an option of a ballot among several got. */
  public record Option(String title, int votes, long points, boolean chosen) {}

  /** How many took a stand. */
  public record Stance(String name, int count) {}
}
