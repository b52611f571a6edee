package org.gongshang.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gongshang.Batches;
import org.gongshang.NotVisible;
import org.gongshang.people.Delegations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened. Rows are written in the caller's transaction. */
@Component
public class Messages {

  /** Marks an argument that is itself a message key; people cannot type it. */
  static final String WORD = "\u0001";

  /** Marks an argument that is a moment. */
  static final String MOMENT = "\u0002";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MessageMapper mapper;
  private final Delegations delegations;
  private final Clock clock;

  Messages(MessageMapper mapper, Delegations delegations, Clock clock) {
    this.mapper = mapper;
    this.delegations = delegations;
    this.clock = clock;
  }

  /** An argument that is put into the reader's language too: the message of this key. */
  public static String word(String key) {
    return WORD + key;
  }

  /** An argument that is said as a day and a time when the message is read. */
  public static String moment(Instant at) {
    return MOMENT + at;
  }

  /**
   * Tells people; who acted for somebody is told together with them.
   *
   * @param key message key of the sentence; {@code args} fill it
   * @param link path of the page to open
   */
  @Transactional
  public void tell(Collection<Long> accountIds, String key, List<String> args, String link) {
    List<Long> people = List.copyOf(delegations.people(accountIds));
    String filled = json(args);
    Batches.each(people, some -> mapper.insert(some, key, filled, link, clock.instant()));
  }

  /** Tells many people something of their own each, in few statements. */
  @Transactional
  public void tellEach(String key, List<Told> each) {
    List<MessageMapper.Row> rows =
        each.stream()
            .map(told -> new MessageMapper.Row(told.accountId, json(told.args), told.link))
            .toList();
    Batches.each(rows, some -> mapper.insertEach(some, key, clock.instant()));
  }

  /** What one person is told. */
  public record Told(long accountId, List<String> args, String link) {}

  private static String json(List<String> args) {
    try {
      return JSON.writeValueAsString(args);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** How many messages the person has not opened. */
  public int unread(long accountId) {
    return mapper.unread(accountId);
  }

  /** Newest first, after the given place in the list. */
  List<Message> of(long accountId, @Nullable Place after, int limit) {
    return mapper.of(
        accountId, after == null ? null : after.toldAt(), after == null ? null : after.id(), limit);
  }

  /**
   * Returns the path of a message's page. Whoever opens the page sees what came of it: the message
   * and the earlier ones that lead there are read.
   */
  @Transactional
  public String open(long id, long accountId) {
    Message message = mapper.find(id, accountId).orElseThrow(() -> new NotVisible("message " + id));
    mapper.readUpTo(accountId, message.link(), message.toldAt(), id, clock.instant());
    return message.link();
  }

  @Transactional
  public void readAll(long accountId) {
    mapper.readAll(accountId, clock.instant());
  }

  /** Everybody has read what they were told before this moment. */
  @Transactional
  public void readByAll(Instant before) {
    mapper.readByAll(before);
  }
}
