package org.gongshang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.division.Sandbox;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.RegionClosing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Buildings and parks of a street, from the day they are registered. */
abstract class PlatformsCases {

  private static final PlatformForm TOWER =
      new PlatformForm("", "building", "蓝色港湾大厦", "朝阳公园路 6 号", "某物业公司", "楼宇联合党支部");

  @Autowired ApplicationContext context;
  @Autowired PlatformDesk desk;
  @Autowired Platforms platforms;
  @Autowired PlatformMapper mapper;
  @Autowired RegionClosing closing;
  @Autowired Councils councils;
  @Autowired Mandates mandates;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;
  @Autowired Walk walk;
  @Autowired MockMvc mvc;

  private Sandbox box;
  private long street;
  private long community;
  private long neighbour;
  private Viewer clerk;
  private Viewer admin;

  @BeforeEach
  void a_street_with_two_communities() {
    box = new Sandbox(context);
    street = box.subdistrict();
    community = box.community(street);
    neighbour = box.community(street);
    box.longAgo(street, community, neighbour);
    clerk = box.viewer(box.person(Role.CLERK, community));
    admin = box.viewer(box.person(Role.ADMIN, street));
  }

  @Test
  void a_clerk_registers_it_once_and_its_name_is_used_once_in_a_region() {
    String key = Walk.key();
    String led = desk.add(clerk, community, TOWER, key);

    assertThat(desk.add(clerk, community, TOWER, key)).isEqualTo(led);
    assertThat(platforms.openAt(community)).hasSize(1);
    assertRefused(() -> desk.add(clerk, community, TOWER, Walk.key()), "platform.fault.name.taken");
    desk.add(admin, neighbour, TOWER, Walk.key());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 楼, 路, 物业, platform.fault.kind",
    "castle, 楼, 路, 物业, platform.fault.kind",
    "park, '', 路, 物业, platform.fault.name",
    "park, 楼, ' ', 物业, platform.fault.address",
    "park, 楼, 路, '', platform.fault.manager"
  })
  void what_says_too_little_is_refused_at_its_field(
      String kind, String name, String address, String manager, String why) {
    PlatformForm form = new PlatformForm("", kind, name, address, manager, "");

    assertRefused(() -> desk.add(clerk, community, form, Walk.key()), why);
    assertThat(platforms.openAt(community)).isEmpty();
  }

  @Test
  void others_find_nothing_to_change() {
    long tower = tower();
    Viewer stranger = box.viewer(box.person(Role.CLERK, neighbour));

    assertThatThrownBy(() -> desk.add(stranger, community, TOWER, Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> platforms.visible(stranger, tower)).isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> platforms.visible(clerk, 99_999_999)).isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> desk.move(clerk, tower, 0, neighbour, Walk.key()))
        .as("a clerk changes, an administrator moves")
        .isInstanceOf(NotVisible.class);
    desk.change(clerk, tower, PlatformForm.of(platforms.visible(clerk, tower)), Walk.key());
    assertRefused(
        () -> desk.change(clerk, tower, new PlatformForm("0", "park", "园", "路", "物业", ""), "k1"),
        "platform.stale");
  }

  @Test
  void it_moves_and_where_it_stood_is_kept() {
    long tower = tower();
    sql.update("update platform_spell set valid_from = '2024-01-01' where platform_id = ?", tower);

    desk.move(admin, tower, 0, neighbour, Walk.key());

    LocalDate today = LocalDate.now(clock);
    assertThat(mapper.spells(tower))
        .extracting(Spell::regionId, Spell::from, Spell::to)
        .containsExactly(
            tuple(neighbour, today, null),
            tuple(community, LocalDate.of(2024, 1, 1), today.minusDays(1)));
    desk.move(admin, tower, 1, community, Walk.key());
    assertThat(mapper.spells(tower))
        .extracting(Spell::regionId)
        .containsExactly(community, community);
  }

  @Test
  void it_moves_only_to_an_open_region_that_is_the_administrators() {
    long tower = tower();
    long elsewhere = box.subdistrict();
    long gone = box.community(street);
    box.longAgo(gone);
    closing.close(gone, box.version(gone), street, null, Sandbox.AUTHOR);

    for (Long target : new Long[] {elsewhere, gone, 99_999_999L, null}) {
      assertRefused(() -> desk.move(admin, tower, 0, target, Walk.key()), "platform.fault.to");
    }
    assertRefused(
        () -> desk.move(admin, tower, 0, community, Walk.key()), "platform.fault.to.same");
    assertRefused(() -> desk.move(admin, tower, 7, neighbour, Walk.key()), "platform.stale");
  }

  @Test
  void a_building_stays_when_its_region_goes() {
    long tower = tower();

    closing.close(community, box.version(community), neighbour, null, Sandbox.AUTHOR);

    assertThat(platforms.openAt(neighbour)).extracting(Platform::id).containsExactly(tower);
  }

  @Test
  void its_council_is_called_as_it_is_and_goes_with_it_when_its_region_goes() {
    long tower = tower();
    assertThatThrownBy(() -> desk.setUpCouncil(clerk, tower, 0, Walk.key()))
        .isInstanceOf(NotVisible.class);
    String led = desk.setUpCouncil(admin, tower, 0, Walk.key());
    long council = Long.parseLong(led.substring(led.lastIndexOf('/') + 1));
    assertRefused(() -> desk.setUpCouncil(admin, tower, 0, Walk.key()), "council.there");
    long convener = box.viewer(box.person(Role.RESIDENT, neighbour)).accountId();
    LocalDate since = LocalDate.of(2024, 1, 1);
    mandates.appoint(
        convener,
        new Mandate(0, 0, Role.CONVENER, community, council, null, null, null, since, null, true),
        1);
    PlatformForm renamed = new PlatformForm("0", "building", "新港大厦", "路", "某物业公司", "");
    desk.change(clerk, tower, renamed, Walk.key());

    closing.close(community, box.version(community), neighbour, null, Sandbox.AUTHOR);

    Council gone = councils.get(council);
    assertThat(councils.name(gone)).isEqualTo("新港大厦议事会");
    assertThat(gone.isOpen()).isTrue();
    assertThat(gone.regionId()).isEqualTo(neighbour);
    assertThat(councils.conveners(gone)).containsExactly(convener);
    assertThat(mandates.ofAccount(convener))
        .filteredOn(Mandate::apart)
        .extracting(Mandate::regionId)
        .containsExactly(community, neighbour);
  }

  @Test
  void closing_it_ends_what_can_be_told_for_it() {
    long tower = tower();

    desk.close(admin, tower, 0, Walk.key());

    assertThat(platforms.openAt(community)).isEmpty();
    assertThat(mapper.spells(tower)).extracting(Spell::to).doesNotContainNull();
    assertRefused(() -> desk.close(admin, tower, 1, Walk.key()), "platform.closed");
  }

  @Test
  void a_need_is_told_for_a_building_where_it_stands_and_nowhere_else() throws Exception {
    long tower = tower();
    Pages pages = new Pages(mvc, walk);
    String resident = box.person(Role.RESIDENT, community);
    assertThat(pages.text(resident, "/needs/new")).contains("蓝色港湾大厦");

    assertThat(told(pages, resident, neighbour, tower).getContentAsString(StandardCharsets.UTF_8))
        .contains("不在所选的地方");
    String led = told(pages, resident, community, tower).getRedirectedUrl();
    String matter = String.valueOf(led).split("/")[2];
    assertThat(platforms.ofMatter(matter)).get().extracting(Platform::id).isEqualTo(tower);
    assertThat(pages.text(resident, "/matters/" + matter)).contains("蓝色港湾大厦");
  }

  private static MockHttpServletResponse told(
      Pages pages, String resident, long region, long platform) throws Exception {
    return pages.send(
        resident,
        "/needs",
        "_key",
        Walk.key(),
        "region",
        "" + region,
        "platform",
        "" + platform,
        "body",
        "大厦门前的自行车停得太满，早上进不去门。");
  }

  @Test
  void two_of_one_name_do_not_come_into_one_region() {
    tower();
    desk.add(admin, neighbour, TOWER, Walk.key());

    assertRefused(
        () -> closing.close(community, box.version(community), neighbour, null, Sandbox.AUTHOR),
        "platform.region.taken");
  }

  @Test
  void its_pages_show_it_and_a_refused_form_keeps_what_was_typed() throws Exception {
    long tower = tower();
    Pages pages = new Pages(mvc, walk);
    String keeper = box.person(Role.CLERK, community);
    String leader = box.person(Role.ADMIN, street);

    assertThat(pages.text(keeper, "/platforms")).contains("蓝色港湾大厦", "商务楼宇");
    assertThat(pages.text(leader, "/platforms/" + tower)).contains("某物业公司", "楼宇联合党支部");
    assertThat(pages.text(leader, "/platforms/" + tower + "/move")).contains(box.name(neighbour));
    assertThat(
            pages
                .send(
                    keeper,
                    "/platforms",
                    "region",
                    "" + community,
                    "_key",
                    Walk.key(),
                    "name",
                    "<b>𠮷</b>")
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("&lt;b&gt;𠮷&lt;/b&gt;", "请选择类型", "管理单位要写");
  }

  private long tower() {
    String led = desk.add(clerk, community, TOWER, Walk.key());
    return Long.parseLong(led.substring(led.lastIndexOf('/') + 1));
  }

  private static void assertRefused(Runnable act, String why) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.all()).extracting(Refusal::key).contains(why));
  }
}
