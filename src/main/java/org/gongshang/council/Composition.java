package org.gongshang.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.people.Sector;

/**
 * How a council is to be made up.
 *
 * @param min members at least
 * @param max members at most
 * @param party share of the members that the sector has at least, in per cent
 * @param alternates who may wait for a seat, at most
 * @param noticeDays working days for which candidates are on public notice
 * @param source of the rule
 */
public record Composition(
    int min,
    int max,
    int party,
    int government,
    int people,
    int alternates,
    int noticeDays,
    String source) {

  static final String TOO_MANY = "council.lack.tooMany";

  public int share(Sector sector) {
    return switch (sector) {
      case PARTY -> party;
      case GOVERNMENT -> government;
      case PUBLIC -> people;
    };
  }

  /** How many of so many members must be of the sector. */
  public int least(Sector sector, int members) {
    // of 8 members 25 per cent are 2, of 9 they are 3: never fewer than the share
    return (share(sector) * Math.max(members, min) + 99) / 100;
  }

  /** As official documents say it. */
  String wording() {
    return "代表 %d 至 %d 名，各方至少占：党 %d%%，政 %d%%，群 %d%%。依据：%s"
        .formatted(min, max, party, government, people, source);
  }

  /**
   * What these members lack: a sector some, or the whole some. In a council that is too small, the
   * shares are those of the smallest that would do.
   */
  public List<Lack> lacks(Map<Sector, Integer> members) {
    int all = members.values().stream().mapToInt(Integer::intValue).sum();
    List<Lack> lacks = new ArrayList<>();
    if (all < min) {
      lacks.add(new Lack("council.lack.members", min - all, min));
    }
    if (all > max) {
      lacks.add(new Lack(TOO_MANY, all - max, max));
    }
    for (Sector sector : Sector.values()) {
      int least = least(sector, all);
      int missing = least - members.getOrDefault(sector, 0);
      if (missing > 0) {
        lacks.add(new Lack("council.lack." + sector.name(), missing, share(sector)));
      }
    }
    return lacks;
  }

  /**
   * Something that keeps members from making up a council.
   *
   * @param key of the message that says so
   * @param number how many too few or too many
   * @param rule the number that the rule asks for
   */
  public record Lack(String key, int number, int rule) {

    Refusal refusal() {
      return new Refusal(key, number, rule);
    }
  }
}
