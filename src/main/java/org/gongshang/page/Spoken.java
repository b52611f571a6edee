package org.gongshang.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says days, moments and amounts as the templates do, for sentences put together in Java. */
@Component
public class Spoken {

  private final Moments moments;
  private final MessageSource messages;

  Spoken(Moments moments, MessageSource messages) {
    this.moments = moments;
    this.messages = messages;
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

  /** {@code 18.6 万元}, and every digit where that would lose one: {@code 123,456.78 元}. */
  public String yuan(BigDecimal yuan, Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return chinese && Amounts.isRound(yuan)
        ? say("page.money.wan", Amounts.exactWan(yuan), locale)
        : say("page.money.yuan", Amounts.brief(yuan), locale);
  }

  private String say(String key, String amount, Locale locale) {
    return messages.getMessage(key, new Object[] {amount}, locale);
  }
}
