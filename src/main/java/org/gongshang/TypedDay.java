package org.gongshang;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as the date field of a form sends it. */
public final class TypedDay {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private TypedDay() {}

  /**
   * Empty where the text is no day, or one of a year so far away that it is a slip of the finger:
   * some databases do not keep those.
   */
  public static Optional<LocalDate> of(@Nullable String typed) {
    try {
      return Optional.of(LocalDate.parse(typed == null ? "" : typed.strip()))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
