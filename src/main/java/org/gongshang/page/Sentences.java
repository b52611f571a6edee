package org.gongshang.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Messages that say the days and moments in them as pages do: {@code 11月24日 周二}. */
class Sentences extends ResourceBundleMessageSource {

  /** Today or tomorrow with its time. */
  private static final Pattern NEAR = Pattern.compile("[^\\d\\s]+ \\d\\d:\\d\\d");

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

  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String code, Object @Nullable [] args, @Nullable Locale locale) {
    if (args == null || locale == null) {
      return super.getMessageInternal(code, args, locale);
    }
    Object[] spoken = resolveArguments(args, locale);
    String said = super.getMessageInternal(code, spoken, locale);
    if (said == null) {
      return null;
    }
    for (Object arg : spoken) {
      if (arg instanceof String near && NEAR.matcher(near).matches()) {
        said = joined(said, near);
      }
    }
    return said;
  }

  /** 到今天 18:00, not 到 今天 18:00; until today, not until Today. */
  private static String joined(String said, String near) {
    String inside = near.substring(0, 1).toLowerCase(Locale.ROOT) + near.substring(1);
    return said.replaceAll(
            "(?<=\\p{IsHan}) (?=\\p{IsHan})" + Pattern.quote(near), Matcher.quoteReplacement(near))
        .replaceAll("(?<=[a-z,;] )" + Pattern.quote(near), Matcher.quoteReplacement(inside));
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
