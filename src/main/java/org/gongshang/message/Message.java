package org.gongshang.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A message to one person.
 *
 * @param args as JSON
 */
record Message(
    long id,
    long accountId,
    String messageKey,
    String args,
    String link,
    Instant toldAt,
    @Nullable Instant readAt) {

  private static final ObjectMapper JSON = new ObjectMapper();

  String sentence(MessageSource messages, Locale locale) {
    Object[] filled = arguments().stream().map(arg -> said(arg, messages, locale)).toArray();
    String sentence = messages.getMessage(messageKey, filled, messageKey, locale);
    return sentence == null ? messageKey : sentence;
  }

  private static Object said(String arg, MessageSource messages, Locale locale) {
    if (arg.startsWith(Messages.MOMENT)) {
      return Instant.parse(arg.substring(Messages.MOMENT.length()));
    }
    if (!arg.startsWith(Messages.WORD)) {
      return arg;
    }
    String key = arg.substring(Messages.WORD.length());
    String word = messages.getMessage(key, null, key, locale);
    return word == null ? key : word;
  }

  private List<String> arguments() {
    try {
      return JSON.readValue(args, new TypeReference<List<String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("message " + id + " cannot be read", e);
    }
  }
}
