package org.gongshang.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongshang.AtOnce;
import org.gongshang.MySqlTest;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.opinion.ground.Side;
import org.gongshang.people.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MySqlTest
class OpinionRoundMySqlIT extends OpinionRoundCases {

  @Autowired TransactionTemplate transaction;

  @Test
  void reactions_of_one_person_in_the_same_moment_are_one_reaction() throws Exception {
    long id = opened();
    Statement first = mapper.statements(id).get(0);
    Viewer person = walk.person("dongfang");

    AtOnce.all(
        () -> reacted(person, id, first, Side.AGREE),
        () -> reacted(person, id, first, Side.DISAGREE),
        () -> reacted(person, id, first, Side.PASS),
        () -> reacted(person, id, first, Side.AGREE));

    assertThat(reactionMapper.of(id, person.accountId())).hasSize(1);
    assertCounted(id);
  }

  @Test
  void many_at_once_are_all_counted_while_somebody_closes() throws Exception {
    long id = opened();
    List<Statement> all = mapper.statements(id);
    List<Callable<String>> acts = new ArrayList<>();
    for (String login : everybody()) {
      Viewer person = walk.person(login);
      acts.add(
          () -> {
            for (Statement statement : all) {
              reacted(person, id, statement, Side.AGREE);
            }
            return "";
          });
    }
    Viewer convener = walk.person(CONVENER);
    acts.add(() -> rounds.close(convener, id, Walk.key()));
    AtOnce.all(acts.toArray(Callable[]::new));

    assertCounted(id);
  }

  /** Without the lock the round would close past a reaction that is still on its way. */
  @Test
  void the_closing_waits_for_a_reaction_on_its_way() throws Exception {
    long id = opened();
    Statement first = mapper.statements(id).get(0);
    CountDownLatch reacted = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> reaction =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      react("dongfang", id, first, "agree");
                      reacted.countDown();
                      await(mayCommit);
                    }));
    await(reacted);

    CompletableFuture<String> closing =
        CompletableFuture.supplyAsync(() -> rounds.close(walk.person(CONVENER), id, Walk.key()));
    assertThatThrownBy(() -> closing.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    assertThat(mapper.find(id).orElseThrow().isOpen()).isTrue();

    mayCommit.countDown();
    reaction.get(10, TimeUnit.SECONDS);
    closing.get(10, TimeUnit.SECONDS);
    assertThat(mapper.find(id).orElseThrow().isOpen()).isFalse();
    assertThat(reactionMapper.turnout(id).reacted()).isEqualTo(1);
    assertCounted(id);
  }

  /** It has read the round as open, and waits while the closing is not committed. */
  @Test
  void a_reaction_during_the_closing_is_refused() throws Exception {
    long id = opened();
    Statement first = mapper.statements(id).get(0);
    CountDownLatch closed = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> closing =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      rounds.close(walk.person(CONVENER), id, Walk.key());
                      closed.countDown();
                      await(mayCommit);
                    }));
    await(closed);
    CompletableFuture<String> late =
        CompletableFuture.supplyAsync(
            () -> reacted(walk.person("dongfang"), id, first, Side.AGREE));
    assertThatThrownBy(() -> late.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);

    mayCommit.countDown();
    closing.get(10, TimeUnit.SECONDS);
    assertThat(late.get(10, TimeUnit.SECONDS)).isEqualTo("opinion.state.closed");
    assertThat(reactionMapper.turnout(id).reacted()).isZero();
  }

  /** A resident who was not asked by name becomes one participant, however fast they are. */
  @Test
  void a_resident_who_comes_twice_in_the_same_moment_is_one() throws Exception {
    long id = openedToAll();
    List<Statement> all = mapper.statements(id);
    Viewer person = walk.person("sunli");

    AtOnce.all(
        () -> reacted(person, id, all.get(0), Side.AGREE),
        () -> reacted(person, id, all.get(1), Side.DISAGREE),
        () -> reacted(person, id, all.get(2), Side.PASS));

    assertThat(reactionMapper.participants(id))
        .filteredOn(each -> Objects.equals(each.account(), person.accountId()))
        .hasSize(1);
    assertThat(reactionMapper.of(id, person.accountId())).hasSize(3);
    assertCounted(id);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private String reacted(Viewer person, long id, Statement statement, Side side) {
    try {
      reactions.react(person, id, statement.id(), side);
      return "";
    } catch (Refusal closed) {
      return closed.key();
    }
  }
}
