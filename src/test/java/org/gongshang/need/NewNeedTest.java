package org.gongshang.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;

/** What a need must be before it is taken in, and the title that it gets. */
class NewNeedTest {

  @Test
  void the_title_is_the_first_sentence() {
    assertThat(told("8号楼和9号楼中间飞线充电，太危险了。能不能建个棚子？").title()).isEqualTo("8号楼和9号楼中间飞线充电，太危险了");
    assertThat(told("  \n楼道灯坏了三天还没有人修\n请尽快").title()).isEqualTo("楼道灯坏了三天还没有人修");
    assertThat(told("。。。。。。。。。。。。").title()).isEqualTo("。。。。。。。。。。。。");
  }

  @Test
  void a_long_title_is_cut_between_characters() {
    String title = told("𠮷".repeat(80)).title();
    assertThat(title).isEqualTo("𠮷".repeat(59) + "…");
  }

  @Test
  void a_title_and_a_place_hide_nothing() {
    assertThat(told("楼道灯坏了三天\u202e还没\u200b有人修").title()).isEqualTo("楼道灯坏了三天还没有人修");
    assertThat(told("楼道灯坏了三天\r\n还没有人修").body()).isEqualTo("楼道灯坏了三天\n还没有人修");
    refuses("need.body.none", "\u200b".repeat(20));
    refuses("need.body.characters", "楼道灯坏了三天还没有人修\0");
    assertThatThrownBy(
            () ->
                new NewNeed(1, "楼道灯坏了三天还没有人修", "3\u202e号楼", null, Channel.ONLINE, null, List.of()))
        .isInstanceOf(Refusal.class)
        .hasMessage("need.place.characters");
  }

  @Test
  void length_is_counted_in_characters_as_people_count_them() {
    assertThat(told("😀".repeat(10)).body()).isEqualTo("😀".repeat(10));
    assertThat(told("𠮷".repeat(2000)).body()).hasSize(4000);
    refuses("need.body.short", "😀".repeat(9));
    refuses("need.body.long", "𠮷".repeat(2001));
    refuses("need.body.none", " \n ");
  }

  @Test
  void a_telephone_number_has_digits_only() {
    assertThat(with("138 0000 2046").phone()).isEqualTo("138 0000 2046");
    assertThat(with(" ").phone()).isNull();
    assertThatThrownBy(() -> with("打给我")).isInstanceOf(Refusal.class).hasMessage("need.phone.bad");
  }

  private static void refuses(String key, String body) {
    assertThatThrownBy(() -> told(body)).isInstanceOf(Refusal.class).hasMessage(key);
  }

  private static NewNeed told(String body) {
    return new NewNeed(1, body, "", null, Channel.ONLINE, null, List.of());
  }

  private static NewNeed with(String phone) {
    return new NewNeed(1, "楼道灯坏了三天还没有人修", "", phone, Channel.ONLINE, null, List.of());
  }
}
