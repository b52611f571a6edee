package org.gongshang.page;

import freemarker.core.Environment;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongshang.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Functions that every template may call; ui.ftlh and layout.ftlh build on them.
 *
 * <pre>
 * msg(key, args…)     the message in the reader's language; a list gives all its elements
 * hasMsg(key)         whether there is such a message
 * newKey()            a fresh idempotency key
 * asset(name)         address of a built file
 * frame()             what the frame of the page knows: viewer, lang, size, demo …
 * csrf()              the request's CSRF token: parameterName, token
 * when(t) whenBrief(t) day(t) dayBrief(t)   Instant, LocalDateTime or LocalDate in words
 * stamp(t)            day with its year, and time, for papers
 * iso(t)              for the time element
 * deadline(due, since?)  a deadline in words: state, moment, brief, left, overdue, iso
 * wan(yuan) money(yuan) yuan(yuan)          18.65 万元, 8,600 元 · the same, every digit · 186,000.00 元
 * bytes(n)            1.2 MB
 * </pre>
 */
@Component
class TemplateFunctions {

  private final MessageSource messages;
  private final Assets assets;
  private final Moments moments;
  private final Frames frames;

  TemplateFunctions(MessageSource messages, Assets assets, Moments moments, Frames frames) {
    this.messages = messages;
    this.assets = assets;
    this.moments = moments;
    this.frames = frames;
  }

  Map<String, Object> all() {
    Map<String, Object> all = new HashMap<>();
    all.put("msg", function((args, locale) -> message(args, locale)));
    all.put("hasMsg", function((args, locale) -> has(text(args), locale)));
    all.put("newKey", function((args, locale) -> UUID.randomUUID().toString()));
    all.put("asset", function((args, locale) -> assets.address(text(args))));
    all.put("frame", function((args, locale) -> frames.current(locale)));
    all.put("csrf", function((args, locale) -> frames.csrf()));
    all.put("when", function((args, locale) -> moments.full(moments.local(first(args)), locale)));
    all.put(
        "whenBrief", function((args, locale) -> moments.brief(moments.local(first(args)), locale)));
    all.put(
        "day",
        function((args, locale) -> moments.day(moments.local(first(args)).toLocalDate(), locale)));
    all.put(
        "dayBrief",
        function(
            (args, locale) -> moments.briefDay(moments.local(first(args)).toLocalDate(), locale)));
    all.put(
        "whenExact", function((args, locale) -> moments.exact(moments.local(first(args)), locale)));
    all.put("stamp", function((args, locale) -> moments.stamp(moments.local(first(args)), locale)));
    all.put(
        "dated",
        function(
            (args, locale) -> moments.dated(moments.local(first(args)).toLocalDate(), locale)));
    all.put("iso", function((args, locale) -> moments.iso(first(args))));
    all.put("deadline", function((args, locale) -> face(args, locale)));
    all.put("wan", function((args, locale) -> Money.roughly(amount(args), locale)));
    all.put("money", function((args, locale) -> Money.said(amount(args), locale)));
    all.put("yuan", function((args, locale) -> Money.exactly(amount(args), locale)));
    all.put("bytes", function((args, locale) -> FileSize.said(amount(args).longValue())));
    return all;
  }

  private String message(List<?> args, Locale locale) {
    Object[] rest =
        args.stream()
            .skip(1)
            .flatMap(TemplateFunctions::elements)
            .map(TemplateFunctions::plain)
            .toArray();
    return Objects.requireNonNullElse(
        messages.getMessage(text(args), rest, text(args), locale), text(args));
  }

  private static Stream<?> elements(Object arg) {
    if (arg instanceof Collection<?> many) {
      return many.stream();
    }
    // the arguments of a refusal
    return arg instanceof Object[] many ? Arrays.stream(many) : Stream.of(arg);
  }

  private boolean has(String key, Locale locale) {
    // with the key as default, only a missing message says its own name
    return !key.equals(messages.getMessage(key, new Object[0], key, locale));
  }

  private ClockFace face(List<?> args, Locale locale) {
    Object since = args.size() > 1 ? args.get(1) : null;
    return moments.face((Instant) first(args), since instanceof Instant at ? at : null, locale);
  }

  private static Object plain(Object arg) {
    return arg instanceof Integer
            || arg instanceof Long
            || arg instanceof BigDecimal
            || arg instanceof Temporal
        ? arg
        : arg.toString();
  }

  private static Object first(List<?> args) {
    return args.get(0);
  }

  private static String text(List<?> args) {
    return first(args).toString();
  }

  private static BigDecimal amount(List<?> args) {
    return new BigDecimal(text(args));
  }

  private static TemplateMethodModelEx function(Body body) {
    return arguments -> {
      List<Object> plain = new ArrayList<>();
      for (Object argument : arguments) {
        plain.add(argument == null ? "" : unwrap((TemplateModel) argument));
      }
      return body.apply(plain, Environment.getCurrentEnvironment().getLocale());
    };
  }

  private static Object unwrap(TemplateModel model) throws TemplateModelException {
    Object value = DeepUnwrap.permissiveUnwrap(model);
    return value == null ? "" : value;
  }

  private interface Body {
    @Nullable Object apply(List<?> args, Locale locale) throws TemplateModelException;
  }
}
