package org.gongshang.council;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A council.
 *
 * @param id permanent, and not its region's
 * @param platformId the building or park whose council it is
 * @param name of its own; null where it is called after its region
 */
public record Council(
    long id,
    long regionId,
    CouncilKind kind,
    @Nullable Long platformId,
    @Nullable String name,
    @Nullable Instant closedAt,
    int version) {

  private static final String NUMBER = "S-";
  private static final Pattern NUMBERED =
      Pattern.compile("S-?([1-9]\\d{0,17})", Pattern.CASE_INSENSITIVE);

  /** Whether it is another than the region's own: who is in it counts in it alone. */
  public boolean isApart() {
    return kind == CouncilKind.PLATFORM;
  }

  /**
   * The number of a building's council, with which those of its sessions begin: {@code S-1000001}.
   * Others are known by their region.
   */
  public @Nullable String number() {
    return isApart() ? NUMBER + id : null;
  }

  /** The id in such a number; empty where the text is none. */
  static OptionalLong idIn(String text) {
    Matcher number = NUMBERED.matcher(text.strip());
    return number.matches()
        ? OptionalLong.of(Long.parseLong(number.group(1)))
        : OptionalLong.empty();
  }

  public boolean isOpen() {
    return closedAt == null;
  }

  /** Nothing new begins in a council that is closed. */
  void mustBeOpen() {
    if (!isOpen()) {
      throw new Refusal("council.closed");
    }
  }
}
