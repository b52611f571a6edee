package org.gongshang.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.people.Role;
import org.gongshang.region.GridKind;
import org.gongshang.region.Region;
import org.gongshang.region.RegionRecords;
import org.gongshang.region.Regions;
import org.gongshang.region.Spell;
import org.gongshang.sheet.ImportJob;
import org.gongshang.sheet.ImportState;
import org.gongshang.sheet.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Regions as they come from tables. */
abstract class RegionImportCases {

  private static final String HEADER = "代码,上级代码,层级,名称,类型,协调机构,领导党组织\n";

  @Autowired ApplicationContext context;
  @Autowired Regions regions;
  @Autowired RegionRecords records;

  private Sandbox box;
  private Uploads uploads;
  private Region street;

  @BeforeEach
  void a_street() {
    box = new Sandbox(context);
    uploads = new Uploads(context, "regions");
    street = regions.get(box.subdistrict());
  }

  private ImportJob checked(String... rows) throws Exception {
    return uploads.checked("admin", HEADER + String.join("\n", rows));
  }

  private String below(String parent, String level, String name, String... more) {
    return row(Sandbox.code(), parent, level, name, more);
  }

  private static String row(String code, String parent, String level, String name, String... more) {
    return Stream.concat(Stream.of(code, parent, level, name), Stream.of(more))
        .collect(Collectors.joining(","));
  }

  private List<String> names(Region parent) {
    return regions.children(parent.id()).stream().map(Region::name).toList();
  }

  @Test
  void children_may_stand_before_their_parents_and_come_after_them() throws Exception {
    String community = Sandbox.code();
    ImportJob job =
        checked(
            below(community, "楼院", "七号院"),
            below(community, "网格", "一网格", "片区"),
            row(community, street.code(), "社区", "新村居委会"));
    assertThat(regions.byCode(community)).isEmpty();
    assertThat(job.rowsFaulty()).isZero();
    assertThat(uploads.taken("admin", job).created()).isEqualTo(3);
    Region added = regions.byCode(community).orElseThrow();
    assertThat(added.name()).isEqualTo("新村社区");
    assertThat(names(added)).containsExactlyInAnyOrder("七号院", "一网格");
    assertThat(regions.children(added.id()).stream().map(grid -> spell(grid).kind()))
        .containsExactlyInAnyOrder(GridKind.COMPOUND, GridKind.AREA);
    assertThat(records.find(added.id()).orElseThrow().changes().get(0).reason()).contains("名单.csv");
  }

  private Spell spell(Region region) {
    return records.find(region.id()).orElseThrow().last();
  }

  @Test
  void the_second_time_nothing_happens() throws Exception {
    String[] rows = {below(street.code(), "社区", "甲社区"), below(street.code(), "community", "乙村委会")};
    uploads.taken("admin", checked(rows));
    ImportJob again = checked(rows);
    assertThat(again.rowsFaulty()).isZero();
    assertThat(again.hasEffect()).isFalse();
    assertThat(uploads.page("admin", again)).contains("没有要新增或更新的");
    assertThat(names(street)).containsExactlyInAnyOrder("甲社区", "乙村");
  }

  @Test
  void what_differs_is_shown_and_changed_only_when_asked() throws Exception {
    Region community = regions.get(box.community(street.id()));
    String row = row(community.code(), "", "社区", "改名社区", "", "联席会", "");
    ImportJob job = checked(row, below(street.code(), "社区", "新来社区"));
    assertThat(job.rowsChanging()).isEqualTo(1);
    assertThat(uploads.page("admin", job)).contains("由“" + community.name() + "”改为“改名社区”", "联席会");
    uploads.taken("admin", job);
    assertThat(names(street)).containsExactlyInAnyOrder(community.name(), "新来社区");
    assertThat(uploads.takenWithChanges("admin", checked(row)).changed()).isEqualTo(1);
    assertThat(names(street)).contains("改名社区");
    assertThat(spell(community).body()).isEqualTo("联席会");
    assertThat(spell(community).leads()).isEqualTo("改名社区党组织");
  }

  @Test
  void nothing_is_moved_and_no_level_changed() throws Exception {
    Region community = regions.get(box.community(street.id()));
    Region other = regions.get(box.subdistrict());
    ImportJob job =
        checked(
            row(community.code(), other.code(), "社区", community.name()),
            row(other.code(), "", "社区", other.name()));
    assertThat(uploads.faults("admin", job))
        .satisfiesExactly(
            line -> assertThat(line).contains("导入不改上级"),
            line -> assertThat(line).contains("导入不改层级"));
  }

  @Test
  void each_fault_is_told_with_its_row() throws Exception {
    String a = Sandbox.code();
    String b = Sandbox.code();
    String twice = Sandbox.code();
    String gone = Sandbox.code();
    ImportJob job =
        checked(
            row(a, b, "社区", "甲"),
            row(b, a, "社区", "乙"),
            row(twice, street.code(), "社区", "丙"),
            row(twice, street.code(), "社区", "丁"),
            below(street.code(), "社区", "丙"),
            below(gone, "网格", "戊", "网格"),
            below(street.code(), "网格", "己", "网格"),
            below(street.code(), "小区", "庚"),
            below(b, "网格", "辛", "网格"),
            row("12ab", street.code(), "社区", "壬"),
            below(twice, "4", "癸"),
            below(twice, "网格", "子", "院子"),
            row("110999", "", "区", "别区"),
            below("110999", "街道", "别街道"),
            below("", "社区", ""));
    String faults = String.join("\n", uploads.faults("admin", job));
    assertThat(job.rowsFaulty()).isEqualTo(14);
    assertThat(faults)
        .contains(
            "2,上级代码：上级绕成了圈",
            "3,上级代码：上级绕成了圈",
            "5,代码：第 4 行已经写了这个代码。",
            "6,名称：" + street.name() + "之下已经有“丙”",
            "7,上级代码：系统和表格里都没有代码是 " + gone,
            "8,上级代码：上级不是高一级的区域。",
            "9,层级：认不出这个层级",
            "10,上级代码：上级在第 3 行，那一行有错。",
            "11,代码：代码是 6 到 24 位数字",
            "12,类型：请选择网格、片区或楼院",
            "13,类型：认不出",
            "14,层级：系统里只有一个区：朝阳区",
            "15,上级代码：上级在第 14 行，那一行有错。",
            "16,名称：没有填；上级代码：请写上级代码");
  }

  @Test
  void a_formula_is_no_name() throws Exception {
    ImportJob job =
        checked(
            below(street.code(), "社区", "=1+1"),
            below(street.code(), "社区", "+甲社区"),
            below(street.code(), "社区", "-乙社区"),
            below(street.code(), "社区", "@丙社区"),
            below(street.code(), "社区", "丁=1社区"));
    assertThat(uploads.faults("admin", job))
        .hasSize(4)
        .satisfies(
            faults ->
                assertThat(String.join("\n", faults))
                    .contains("2,名称：名称是公式", "3,名称：名称是公式", "4,名称：名称是公式", "5,名称：名称是公式")
                    .doesNotContain("全称"));
    RegionChangesCases.assertRefused(
        () -> box.below(street.id(), "=1+1"), "region.fault.name.formula");
  }

  @Test
  void the_same_name_below_different_parents_is_nothing_special() throws Exception {
    Region other = regions.get(box.subdistrict());
    ImportJob job =
        checked(below(street.code(), "社区", "楼梓庄村委会"), below(other.code(), "社区", "楼梓庄村委会"));
    assertThat(uploads.taken("admin", job).created()).isEqualTo(2);
  }

  @Test
  void official_codes_extend_those_above_and_others_need_not() throws Exception {
    String row = row("220105012999", street.code(), "社区", "远方社区");
    assertThat(checked(row).rowsFaulty()).isZero();
    ImportJob official = uploads.checked("admin", HEADER + row, "official");
    assertThat(uploads.faults("admin", official))
        .singleElement()
        .asString()
        .contains("官方代码要以上级代码 " + street.code() + " 开头");
  }

  @Test
  void an_administrator_of_a_street_imports_there_and_nowhere_else() throws Exception {
    Region other = regions.get(box.subdistrict());
    String keeper = box.person(Role.ADMIN, street.id());
    ImportJob job =
        uploads.checked(
            keeper,
            HEADER
                + String.join(
                    "\n",
                    below(street.code(), "社区", "本街社区"),
                    below(other.code(), "社区", "邻街社区"),
                    row(other.code(), "", "街道", other.name())));
    assertThat(uploads.faults(keeper, job))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("不在您管理的地区"));
    uploads.taken(keeper, job);
    assertThat(names(street)).contains("本街社区");
    assertThat(names(other)).isEmpty();
  }

  @Test
  void the_real_table_of_the_district_changes_nothing() throws Exception {
    ImportJob job = uploads.checked("admin", table("regions.csv"), "official");
    assertThat(job.state()).isEqualTo(ImportState.CHECKED);
    assertThat(job.rowsRead()).isEqualTo(812);
    assertThat(job.rowsFaulty()).isZero();
    assertThat(job.hasEffect()).isFalse();
  }

  private static byte[] table(String name) throws Exception {
    return Files.readAllBytes(Path.of("db/seed", name));
  }

  @Test
  void a_table_in_gb_18030_is_read() throws Exception {
    String row = below(street.code(), "社区", "𠮷祥社区");
    ImportJob job = uploads.checked("admin", (HEADER + row).getBytes(Charset.forName("GB18030")));
    assertThat(uploads.page("admin", job)).contains("GB 18030");
    uploads.taken("admin", job);
    assertThat(names(street)).containsExactly("𠮷祥社区");
  }
}
