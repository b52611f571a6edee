package org.gongshang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NavigationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OFFICIAL|inbox sessions duties notices me",
        "APPROVER|inbox matters duties notices me",
        "CONVENER|inbox sessions duties notices me",
        "CLERK|inbox sessions need notices me",
        "REPRESENTATIVE|inbox sessions need notices me",
        "RESIDENT|inbox matters need notices me",
        "UNIT|inbox matters notices me"
      })
  void the_bar_of_phones_holds_what_a_role_looks_at_most(Role role, String places) {
    assertThat(bar(role)).containsExactly(places.split(" "));
  }

  @Test
  void who_leads_a_region_and_speaks_up_in_it_finds_duties_in_place_of_notices() {
    assertThat(bar(Role.OFFICIAL, Role.REPRESENTATIVE))
        .containsExactly("inbox", "sessions", "duties", "need", "me");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void the_bar_has_five_places_at_most_and_only_such_as_the_menu_has_too(Role role) {
    List<String> menu =
        Navigation.menu(viewer(role, Role.CLERK)).stream().map(NavigationEntry::key).toList();

    assertThat(bar(role)).hasSizeLessThanOrEqualTo(5).endsWith("me");
    assertThat(bar(role, Role.CLERK)).hasSize(5).endsWith("me");
    assertThat(menu).containsAll(bar(role, Role.CLERK).subList(0, 4));
  }

  private static List<String> bar(Role... roles) {
    return Navigation.bar(viewer(roles)).stream().map(NavigationEntry::key).toList();
  }

  private static Viewer viewer(Role... roles) {
    LocalDate since = LocalDate.of(2026, 1, 1);
    List<Mandate> mandates =
        Arrays.stream(roles)
            .map(role -> new Mandate(1, 2, role, 7, null, null, null, null, since, null, false))
            .toList();
    return new Viewer(2, "李晓雯", mandates);
  }
}
