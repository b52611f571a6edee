package org.gongshang.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Messages that say the days and moments in them as pages do: {@code 11月24日 周二}. */
class Sentences extends ResourceBundleMessageSource {

  private final Supplier<Clock> clock;

  Sentences(Supplier<Clock> clock) {
    this.clock = clock;
  }

  @Override
  protected Object[] resolveArguments(Object @Nullable [] args, Locale locale) {
    return Arrays.stream(super.resolveArguments(args, locale))
        .map(arg -> spoken(arg, locale))
        .toArray();
  }

  private @Nullable Object spoken(@Nullable Object arg, Locale locale) {
    if (arg instanceof LocalDate day) {
      return moments().day(day, locale);
    }
    if (arg instanceof LocalDateTime || arg instanceof Instant) {
      return moments().full(moments().local(arg), locale);
    }
    return arg;
  }

  private Moments moments() {
    return new Moments(clock.get(), this);
  }
}
