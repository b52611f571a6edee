package org.gongshang.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

/** What holds of the tree on every database. */
abstract class RegionsOnAnyDatabase {

  @Autowired Regions regions;
  @Autowired RegionSeed seed;
  @Autowired JdbcTemplate jdbc;

  @Test
  void theWholeTreeOfChaoyangIsThereWithSomeGrids() {
    assertThat(jdbc.queryForObject("select count(*) from region where level <> 'GRID'", Long.class))
        .isEqualTo(812);
    assertThat(regions.all()).hasSize(812 + 12);
    assertThat(regions.children(regions.top().id())).hasSize(43);
  }

  @Test
  void aSecondStartLeavesTheTreeAlone() throws Exception {
    seed.run(new DefaultApplicationArguments());
    assertThat(regions.all()).hasSize(824);
  }

  @Test
  void aCommunityKnowsItsLineUpToTheDistrict() {
    Region zaoying = regions.byCode("110105012022").orElseThrow();
    assertThat(zaoying.name()).isEqualTo("枣营北里社区");
    assertThat(regions.ancestors(zaoying.id()))
        .extracting(Region::name)
        .containsExactly("朝阳区", "麦子店街道", "枣营北里社区");
    assertThat(zaoying.path()).isEqualTo("/1/13/" + zaoying.id() + "/");
    assertThat(regions.parent(zaoying.id())).get().extracting(Region::name).isEqualTo("麦子店街道");
    assertThat(regions.children(zaoying.id())).hasSize(4);
    assertThat(regions.label(zaoying.id())).isEqualTo("麦子店街道 枣营北里社区");
  }

  @Test
  void withinLooksOnlyDownwards() {
    Region street = regions.byCode("110105012").orElseThrow();
    Region zaoying = regions.byCode("110105012022").orElseThrow();
    Region elsewhere = regions.byCode("110105001").orElseThrow();
    assertThat(regions.isWithin(zaoying.id(), street.id())).isTrue();
    assertThat(regions.isWithin(street.id(), street.id())).isTrue();
    assertThat(regions.isWithin(street.id(), zaoying.id())).isFalse();
    assertThat(regions.isWithin(zaoying.id(), elsewhere.id())).isFalse();
    assertThat(regions.isWithin(-1, street.id())).isFalse();
  }

  @Test
  void eachLevelHasItsBodyAndItsLead() {
    assertThat(body("110105")).isEqualTo(new Body("朝阳区委党建工作领导小组", "朝阳区委"));
    assertThat(body("110105012")).isEqualTo(new Body("麦子店街道党建工作协调委员会", "麦子店街道工委"));
    assertThat(body("110105012022")).isEqualTo(new Body("枣营北里社区党建工作协调委员会分会", "枣营北里社区党组织"));
    assertThat(body("110105012022003")).isEqualTo(new Body("枣营北里第 3 网格党建协作组", "枣营北里第 3 网格党支部"));
  }

  private Body body(String code) {
    return regions.body(regions.byCode(code).orElseThrow().id());
  }

  @Test
  void equalNamesAreFoundUnderBothParents() {
    long top = regions.top().id();
    assertThat(regions.search("楼梓庄", top, 20))
        .extracting(region -> regions.label(region.id()))
        .contains("金盏地区 楼梓庄村")
        .hasSizeGreaterThan(1);
    assertThat(regions.search("麦子店 枣营", top, 20)).hasSize(3 + 7);
    assertThat(regions.search("110105012022", top, 1))
        .extracting(Region::name)
        .containsExactly("枣营北里社区");
    assertThat(regions.search("  ", top, 20)).isEmpty();
  }

  @Test
  void readsCostNoStatementAndAChangeIsSeenAtOnce() {
    Region street = regions.byCode("110105001").orElseThrow();
    jdbc.update("update region_spell set name = '建国门外街道' where region_id = ?", street.id());
    assertThat(regions.get(street.id()).name()).isEqualTo("建外街道");
    regions.forget();
    assertThat(regions.get(street.id()).name()).isEqualTo("建国门外街道");
    jdbc.update("update region_spell set name = '建外街道' where region_id = ?", street.id());
    regions.forget();
  }

  @Test
  void theNextRegionGetsAnIdOfItsOwn() {
    jdbc.update("insert into region (level, opened_on) values ('GRID', '2026-01-01')");
    Long id = jdbc.queryForObject("select max(id) from region", Long.class);
    assertThat(id).isEqualTo(825);
    jdbc.update("delete from region where id = ?", id);
  }
}
