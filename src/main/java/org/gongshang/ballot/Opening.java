package org.gongshang.ballot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot is opened with. From then on none of it changes.
 *
 * @param businessKey of the process that holds it
 * @param matter that it is about, where it is about one
 * @param question the very text that is voted on
 * @param options none for a plain yes or no
 * @param policy by which it decides; null where whoever holds it selects by rules of their own,
 *     which then stand among {@code words}
 * @param words further lines of the rules, as people read them
 * @param roll accounts that may vote
 * @param openedBy whose act opened it; null where a clock did
 * @param deployment of the process, whose models and tables are part of the rules
 * @param proxies written mandates, of people on the roll to people on the roll
 */
public record Opening(
    String businessKey,
    @Nullable MatterNumber matter,
    String title,
    String question,
    Method method,
    List<Option> options,
    Limits limits,
    Manner manner,
    @Nullable Policy policy,
    List<String> words,
    Collection<Long> roll,
    @Nullable Long openedBy,
    Instant closesAt,
    String deployment,
    List<Proxy> proxies) {

  public Opening {
    options = List.copyOf(options);
    words = List.copyOf(words);
    roll = List.copyOf(roll);
    proxies = List.copyOf(proxies);
  }

  /**
   * @param secret whether nothing tells who voted how
   * @param changeable whether a vote can be changed until the end
   * @param proxies how many absent people one voter may vote for, each by a written mandate
   */
  public record Manner(boolean secret, boolean changeable, Tie tie, int proxies) {

    /** By name, once and for all. */
    public static Manner byName() {
      return new Manner(false, false, Tie.UNDECIDED, 0);
    }
  }
}
