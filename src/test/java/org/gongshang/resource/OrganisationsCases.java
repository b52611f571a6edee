package org.gongshang.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongshang.NoPermission;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class OrganisationsCases {

  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Regions regions;
  @Autowired JdbcTemplate jdbc;

  @Test
  void the_demo_people_of_a_unit_belong_to_the_first_two() {
    assertThat(organisations.get(1).name()).isEqualTo("朝兴物业服务有限公司");
    assertThat(organisations.get(2).name()).isEqualTo("麦子店街道市政所");
  }

  @Test
  void a_community_may_choose_its_own_and_those_above_but_no_neighbours() {
    long north = region("110105012022");
    long south = region("110105012021");
    assertThat(organisations.within(north))
        .extracting(Organisation::name)
        .contains("枣营北里社区服务站", "朝兴物业服务有限公司", "朝阳区城市管理委员会");
    assertThat(organisations.within(south))
        .extracting(Organisation::name)
        .contains("朝兴物业服务有限公司")
        .doesNotContain("枣营北里社区服务站");
  }

  @Test
  void an_administrator_adds_one_and_nobody_adds_it_twice() {
    Viewer admin = viewer("admin");
    NewOrganisation wanted =
        new NewOrganisation("  𠮷祥便民服务社😀 ", OrganisationKind.SOCIAL, region("110105012"));
    organisations.add(wanted, "k-one", admin);
    organisations.add(wanted, "k-one", admin);
    assertThat(
            jdbc.queryForList(
                "select name from organisation where added_by is not null", String.class))
        .contains("𠮷祥便民服务社😀");
    assertRefused(() -> organisations.add(wanted, "k-two", admin), "resource.name.taken");
  }

  @Test
  void only_administrators_see_and_change_the_list() {
    Viewer clerk = viewer("lixiaowen");
    assertThatThrownBy(() -> organisations.list(clerk)).isInstanceOf(NoPermission.class);
    assertRefused(
        () ->
            organisations.add(
                new NewOrganisation("某公司", OrganisationKind.FIRM, region("110105012")),
                "k-three",
                clerk),
        "resource.region.notYours");
  }

  private long region(String code) {
    return regions.byCode(code).orElseThrow().id();
  }

  private Viewer viewer(String login) {
    return accounts.viewer(accounts.byLogin(login).orElseThrow().id());
  }

  private static void assertRefused(Runnable attempt, String key) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
