package org.gongshang.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongshang.NotVisible;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

abstract class MessagesCases {

  private static long next = 92_000;

  @Autowired Messages messages;
  @Autowired MessagePages pages;
  @Autowired JdbcTemplate jdbc;

  private final long me = next += 10;

  @Test
  void everyoneIsToldOnce() {
    messages.tell(List.of(me, me + 1, me), "message.unread", List.of("3"), "/tasks");

    assertThat(count(me)).isEqualTo(1);
    assertThat(count(me + 1)).isEqualTo(1);
    assertThat(messages.unread(me)).isEqualTo(1);
  }

  @Test
  void aCrowdIsToldInBatches() {
    List<Long> crowd = LongStream.range(500_000, 501_203).boxed().toList();
    messages.tell(crowd, "message.none", List.of(), "/tasks");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from message where account_id >= 500000", Long.class))
        .isEqualTo(1_203);
  }

  @Test
  void nobodyIsNobody() {
    messages.tell(List.of(), "message.none", List.of(), "/tasks");
  }

  @Test
  void theReaderChoosesTheLanguage() {
    messages.tell(List.of(me), "message.unread", List.of(Messages.word("message.new")), "/tasks");

    assertThat(sentence(Locale.SIMPLIFIED_CHINESE)).isEqualTo("有 未看 条还没有看");
    assertThat(sentence(Locale.ENGLISH)).isEqualTo("new not opened yet");
  }

  @Test
  void wordsOfPeopleStayAsTheyAre() {
    messages.tell(List.of(me), "message.unread", List.of("{0} 𠮷😀 <b>'"), "/tasks");
    assertThat(sentence(Locale.SIMPLIFIED_CHINESE)).isEqualTo("有 {0} 𠮷😀 <b>' 条还没有看");
  }

  @Test
  void openingReadsAndLeadsToThePage() {
    messages.tell(List.of(me), "message.none", List.of(), "/matters/1");
    long id = pages.page(me, null, Locale.CHINESE).threads().get(0).newest().id();

    assertThat(messages.open(id, me)).isEqualTo("/matters/1");
    assertThat(messages.unread(me)).isZero();
  }

  @Test
  void nobodyOpensTheMessagesOfOthers() {
    messages.tell(List.of(me), "message.none", List.of(), "/tasks");
    long id = pages.page(me, null, Locale.CHINESE).threads().get(0).newest().id();

    assertThatThrownBy(() -> messages.open(id, me + 1)).isInstanceOf(NotVisible.class);
    assertThat(messages.unread(me)).isEqualTo(1);
  }

  @Test
  void pagesShowEachMessageOnceNewestFirst() {
    IntStream.range(0, 45)
        .forEach(i -> messages.tell(List.of(me), "message.unread", List.of("" + i), "/tasks"));

    List<Long> seen = new ArrayList<>();
    String after = "";
    while (after != null) {
      MessagePages.Page page = pages.page(me, Place.parse(after), Locale.CHINESE);
      page.threads().forEach(thread -> seen.addAll(ids(thread)));
      after = page.next();
    }
    assertThat(seen).hasSize(45).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(new HashSet<>(seen)).hasSize(45);
  }

  private String sentence(Locale locale) {
    return pages.page(me, null, locale).threads().get(0).newest().sentence();
  }

  private long count(long account) {
    Long found =
        jdbc.queryForObject(
            "select count(*) from message where account_id = ?", Long.class, account);
    return found == null ? 0 : found;
  }

  private static List<Long> ids(MessagePages.Thread thread) {
    return Stream.concat(Stream.of(thread.newest()), thread.earlier().stream())
        .map(MessagePages.Line::id)
        .toList();
  }
}
