package org.gongshang.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lists of messages in the reader's language. */
@Component
public class MessagePages {

  private static final int PAGE = 20;

  private final Messages messages;
  private final MessageSource source;

  MessagePages(Messages messages, MessageSource source) {
    this.messages = messages;
    this.source = source;
  }

  /**
   * One page.
   *
   * @param next place at which the next page begins; null on the last
   */
  public record Page(List<Line> lines, int unread, @Nullable String next, boolean first) {}

  /** One message as its reader sees it. */
  public record Line(long id, String sentence, Instant toldAt, boolean unread) {}

  Page page(long accountId, @Nullable Place after, Locale locale) {
    List<Message> found = messages.of(accountId, after, PAGE + 1);
    List<Message> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = null;
    if (found.size() > PAGE) {
      Message last = shown.get(PAGE - 1);
      next = new Place(last.toldAt(), last.id()).toString();
    }
    return new Page(
        shown.stream().map(message -> line(message, locale)).toList(),
        messages.unread(accountId),
        next,
        after == null);
  }

  private Line line(Message message, Locale locale) {
    return new Line(
        message.id(), message.sentence(source, locale), message.toldAt(), message.readAt() == null);
  }
}
