package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongshang.ApplicationTest;
import org.gongshang.people.Colleague;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ChoicesTest {

  @Autowired Choices choices;
  @Autowired Regions regions;

  @Test
  void who_sits_in_a_building_of_the_same_region_is_not_said_to_be_elsewhere() {
    Region here = regions.byCode("110105012022").orElseThrow();
    Region above = regions.get(here.parentId());
    List<ChoiceGroup> groups =
        choices.grouped(
            List.of(
                convener(1, above, null), convener(2, here, "望京楼宇议事会"), convener(3, here, null)),
            here.id(),
            null);

    assertThat(groups)
        .extracting(ChoiceGroup::place, group -> group.choices().get(0).accountId())
        .containsExactlyInAnyOrder(
            tuple(here.name(), 3L), tuple("望京楼宇议事会", 2L), tuple(above.name(), 1L));
    assertThat(groups.get(2).place()).isEqualTo(above.name());
  }

  private static Colleague convener(long account, Region at, @Nullable String council) {
    return new Colleague(
        "convener@m" + account, Role.CONVENER, at.id(), null, account, "王" + account, council);
  }
}
