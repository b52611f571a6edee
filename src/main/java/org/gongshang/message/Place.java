package org.gongshang.message;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a person's list: everything down to here has been shown. */
record Place(Instant toldAt, long id) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

  /** Null, which is the top of the list, for whatever is no place. */
  static @Nullable Place parse(@Nullable String text) {
    Matcher matcher = FORM.matcher(text == null ? "" : text);
    return matcher.matches()
        ? new Place(
            Instant.ofEpochMilli(Long.parseLong(matcher.group(1))),
            Long.parseLong(matcher.group(2)))
        : null;
  }

  @Override
  public String toString() {
    return toldAt.toEpochMilli() + "-" + id;
  }
}
