package org.gongshang.workflow.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongshang.Money;
import org.gongshang.page.Spoken;
import org.gongshang.workflow.Word;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the particulars of a line of history in the reader's language. */
@Component
class ParticularWords {

  private final TaskWords words;
  private final Spoken spoken;

  ParticularWords(TaskWords words, Spoken spoken) {
    this.words = words;
    this.spoken = spoken;
  }

  Object[] said(List<Object> particulars) {
    return particulars.stream().map(this::said).toArray();
  }

  private String said(Object particular) {
    Locale locale = LocaleContextHolder.getLocale();
    if (particular instanceof LocalDate day) {
      return spoken.day(day, locale);
    }
    if (particular instanceof Instant moment) {
      return spoken.lasting(moment, locale);
    }
    if (particular instanceof BigDecimal yuan) {
      return Money.said(yuan, locale);
    }
    return particular instanceof Word word
        ? words.sentence(word.key())
        : String.valueOf(particular);
  }
}
