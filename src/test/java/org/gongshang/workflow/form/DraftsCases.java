package org.gongshang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshang.Refusal;
import org.gongshang.workflow.form.Drafts.Conflict;
import org.gongshang.workflow.form.Drafts.Draft;
import org.gongshang.workflow.form.Drafts.Kept;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class DraftsCases {

  private static final long ACCOUNT = 91_002;

  @Autowired Drafts drafts;

  private final String task = UUID.randomUUID().toString();

  @Test
  void whatWasTypedIsKeptAsItIs() {
    Typed typed =
        new Typed(
            Map.of(
                "text", List.of(" \r\n𠮷😀 <b>\"'\\ \u0000 " + "字".repeat(10_000)),
                "several", List.of("a", "", "b")));

    drafts.save(task, ACCOUNT, "deployment", 0, typed);

    assertThat(drafts.load(task, ACCOUNT)).get().extracting(Draft::typed).isEqualTo(typed);
  }

  @Test
  void eachSaveIsANewVersion() {
    assertThat(save(0, "a")).isInstanceOfSatisfying(Kept.class, kept -> is(kept, 1));
    assertThat(save(1, "b")).isInstanceOfSatisfying(Kept.class, kept -> is(kept, 2));
    assertThat(text()).isEqualTo("b");
  }

  @Test
  void anotherDeviceIsNotOverwritten() {
    save(0, "a");
    save(1, "theirs");

    for (int old : List.of(0, 1)) {
      assertThat(save(old, "mine"))
          .isInstanceOfSatisfying(
              Conflict.class,
              conflict -> {
                assertThat(conflict.theirs().version()).isEqualTo(2);
                assertThat(conflict.theirs().typed().first("text")).isEqualTo("theirs");
              });
    }
    assertThat(text()).isEqualTo("theirs");
  }

  @Test
  void aDraftBelongsToOnePerson() {
    save(0, "mine");
    assertThat(drafts.load(task, ACCOUNT + 1)).isEmpty();
  }

  @Test
  void aDiscardedDraftIsGoneAndMayBeginAnew() {
    save(0, "a");
    drafts.discard(task, ACCOUNT);
    assertThat(drafts.load(task, ACCOUNT)).isEmpty();
    assertThat(save(1, "b")).isInstanceOfSatisfying(Kept.class, kept -> is(kept, 1));
  }

  @Test
  void aDraftHoldsAFormAndNoMore() {
    save(0, "字".repeat(200_000));
    assertThatThrownBy(() -> save(1, "字".repeat(300_000)))
        .isInstanceOf(Refusal.class)
        .hasMessage("form.draft.large");
    assertThat(text()).hasSize(200_000);
  }

  @Test
  void nobodyBeginsAnythingWithoutEnd() {
    long eager = 91_500;
    for (int i = 0; i < 300; i++) {
      begin("task-" + i, eager);
    }
    assertThatThrownBy(() -> begin("task-300", eager))
        .isInstanceOf(Refusal.class)
        .hasMessage("form.draft.many");
    assertThat(begin("task-7", eager)).isInstanceOf(Conflict.class);

    drafts.discard("task-7", eager);
    assertThat(begin("task-300", eager)).isInstanceOf(Kept.class);
  }

  private Drafts.Saved begin(String of, long by) {
    return drafts.save(of, by, "deployment", 0, new Typed(Map.of("text", List.of("a"))));
  }

  private Drafts.Saved save(int version, String text) {
    return drafts.save(
        task, ACCOUNT, "deployment", version, new Typed(Map.of("text", List.of(text))));
  }

  private String text() {
    return drafts.load(task, ACCOUNT).orElseThrow().typed().first("text");
  }

  private static void is(Kept kept, int version) {
    assertThat(kept.version()).isEqualTo(version);
  }
}
