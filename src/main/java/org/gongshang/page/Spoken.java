package org.gongshang.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says days and moments as the templates do, for sentences put together in Java. */
@Component
public class Spoken {

  private final Moments moments;

  Spoken(Moments moments) {
    this.moments = moments;
  }

  public String moment(Instant moment, Locale locale) {
    return moments.full(moments.local(moment), locale);
  }

  /** The same for what is kept: it must hold after today, too. */
  public String lasting(Instant moment, Locale locale) {
    return moments.lasting(moments.local(moment), locale);
  }

  public String moment(LocalDateTime moment, Locale locale) {
    return moments.full(moment, locale);
  }

  public String day(LocalDate day, Locale locale) {
    return moments.day(day, locale);
  }
}
