package org.gongshang.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  public record Page(List<Thread> threads, int unread, @Nullable String next, boolean first) {}

  /** What was told about one thing: the newest message and, folded, the earlier ones. */
  public record Thread(Line newest, List<Line> earlier) {

    static Thread of(List<Line> newestFirst) {
      return new Thread(newestFirst.get(0), newestFirst.subList(1, newestFirst.size()));
    }

    /** How many of the folded ones are unread. */
    public long unread() {
      return earlier.stream().filter(Line::unread).count();
    }
  }

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
    return new Page(threads(shown, locale), messages.unread(accountId), next, after == null);
  }

  /** In the order of their newest messages; what leads to the same page belongs together. */
  private List<Thread> threads(List<Message> newestFirst, Locale locale) {
    Map<String, List<Line>> byLink = new LinkedHashMap<>();
    newestFirst.forEach(
        message ->
            byLink
                .computeIfAbsent(message.link(), link -> new ArrayList<>())
                .add(line(message, locale)));
    return byLink.values().stream().map(Thread::of).toList();
  }

  private Line line(Message message, Locale locale) {
    return new Line(
        message.id(), message.sentence(source, locale), message.toldAt(), message.readAt() == null);
  }
}
