package org.gongshang.ballot;

/**
 * What can be voted for.
 *
 * @param key as papers name it: letters, digits and {@code . _ - : /}
 * @param cost in yuan; 0 where it plays no part
 */
public record Option(String key, String title, long cost) {

  private static final String KEY = "[A-Za-z0-9._:/-]{1,40}";

  /** So that the costs of many options together are still a number. */
  private static final long MOST = 1_000_000_000_000L;

  public Option {
    if (!key.matches(KEY) || key.equals(Paper.ABSTAIN)) {
      throw new IllegalArgumentException("no key of an option: " + key);
    }
    if (cost < 0 || cost > MOST) {
      throw new IllegalArgumentException("no cost of an option: " + key + " " + cost);
    }
  }
}
