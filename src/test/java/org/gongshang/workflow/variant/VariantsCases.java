package org.gongshang.workflow.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongshang.AtOnce;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.message.Messages;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.ModelNames;
import org.gongshang.workflow.model.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A subdistrict and a community run models of their own, and others do not. */
@Import(Walk.class)
abstract class VariantsCases {

  private static final String COMMUNITY = "110105012022";
  private static final String SUBDISTRICT = "110105012";
  private static final String WHY = "小额需求多，先登记再受理。𠮷😀 <b>试行</b>";

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Needs needs;
  @Autowired Regions regions;
  @Autowired Variants variants;
  @Autowired ModelNames names;
  @Autowired JdbcTemplate sql;

  private final List<Long> made = new ArrayList<>();
  private Pages pages;

  @BeforeEach
  void thePages() {
    pages = new Pages(mvc, walk);
  }

  @AfterEach
  void all_run_the_same_again() {
    made.forEach(
        id ->
            sql.update(
                "update model_variant set in_force_to = in_force_from, holds = null where id = ?",
                id));
  }

  @Test
  void matters_that_begin_later_run_it_and_others_go_on_as_they_were() throws Exception {
    String before = told(COMMUNITY);
    published(SUBDISTRICT, "登记并受理");
    String after = told(COMMUNITY);

    assertThat(task(before)).isEqualTo("受理需求");
    assertThat(task(after)).isEqualTo("登记并受理");
    assertThat(pages.text("lixiaowen", "/matters/" + after)).contains("问需（麦子店街道：先登记再受理）");
    assertThat(pages.text("lixiaowen", "/matters/" + before)).doesNotContain("先登记再受理");
  }

  @Test
  void what_it_calls_its_own_way_is_called_so_wherever_it_is_shown() throws Exception {
    String before = told(COMMUNITY);
    long id = published(COMMUNITY, "登记并受理");
    String after = told(COMMUNITY);
    String task = "/tasks/" + walk.task("lixiaowen", "need-screen", after).taskId();
    String model = "/models/" + after + "/" + definition(after);

    assertThat(pages.text("lixiaowen", "/matters/" + after))
        .contains("<b>登记并受理</b>")
        .doesNotContain("<b>受理需求</b>");
    assertThat(pages.text("lixiaowen", task)).contains("<h1>登记并受理</h1>");
    assertThat(pages.text("lixiaowen", "/tasks?text=" + after)).contains("登记并受理");
    assertThat(pages.text("lixiaowen", model))
        .contains("name=\"登记并受理\"")
        .doesNotContain("name=\"受理需求\"");
    assertThat(pages.text("yujing", "/variants/" + id + "/model")).contains("登记并受理");
    assertThat(pages.text("lixiaowen", "/matters/" + before)).contains("<b>受理需求</b>");
    assertThat(names.told(walk.task("lixiaowen", "need-screen", before)))
        .as("who is told reads it in their own language")
        .isEqualTo(Messages.word("task.need-screen"));
    assertThat(names.told(walk.task("lixiaowen", "need-screen", after))).isEqualTo("登记并受理");
  }

  @Test
  void only_a_name_of_the_model_for_all_is_translated() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    try {
      assertThat(names.task("need-screen", "受理需求")).isEqualTo("Screen the need");
      assertThat(names.task("need-screen", "登记并受理")).isEqualTo("登记并受理");
      assertThat(names.element("need.v7", "user_screen_need", "受理需求")).isEqualTo("Screen the need");
      assertThat(names.element("need.v7", "user_screen_need", "登记并受理")).isEqualTo("登记并受理");
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private String definition(String matter) {
    return sql.queryForObject(
        "select distinct definition_id from matter_step where business_key = ?"
            + " and process_key like 'need.v%'",
        String.class, matter);
  }

  @Test
  void the_nearest_region_comes_first_and_neighbours_run_the_one_for_all() {
    published(SUBDISTRICT, "登记并受理");
    published(COMMUNITY, "先看现场再受理");

    assertThat(task(told(COMMUNITY))).isEqualTo("先看现场再受理");
    assertThat(task(told("110105012024"))).isEqualTo("登记并受理");
    assertThat(task(told("110105001024"))).isEqualTo("受理需求");
  }

  @Test
  void what_it_calls_comes_with_the_matter() {
    published(COMMUNITY, "登记并受理");
    String matter = told(COMMUNITY);
    walk.does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "楼道灯不亮请维修",
        "screening",
        "accepted",
        "category",
        "fire_safety",
        "urgency",
        "ordinary",
        "reply",
        "已经受理，会尽快安排商议。");
    walk.does("lixiaowen", "need-classify", matter, "mode", "joint", "level", "3");

    assertThat(walk.open(matter)).containsExactly("deliberation-place");
    assertThat(
            sql.queryForList(
                "select distinct process_key from matter_step where business_key = ?",
                String.class,
                matter))
        .contains("axis", "deliberation", "need.v" + made.get(0));
  }

  @Test
  void a_new_one_takes_the_place_of_the_former_and_ending_it_leads_back() {
    long first = published(COMMUNITY, "登记并受理");
    long second = published(COMMUNITY, "先看现场再受理");
    assertThat(state(first)).isEqualTo("ENDED");
    assertThat(task(told(COMMUNITY))).isEqualTo("先看现场再受理");

    variants.end(second, WHY, Walk.key(), walk.person("yujing"));
    assertThat(task(told(COMMUNITY))).isEqualTo("受理需求");
  }

  @Test
  void whoever_proposed_it_does_not_publish_it() {
    long id = proposed(COMMUNITY, "登记并受理");
    assertThatThrownBy(() -> variants.publish(id, WHY, Walk.key(), walk.person("linshuo")))
        .isInstanceOf(NoPermission.class);
    sql.update(
        "update model_variant set author = ? where id = ?", walk.person("yujing").accountId(), id);
    assertThatThrownBy(() -> variants.publish(id, WHY, Walk.key(), walk.person("yujing")))
        .isInstanceOf(Refusal.class)
        .hasMessage("variant.own");
    assertThat(state(id)).isEqualTo("PROPOSED");
  }

  @Test
  void what_the_check_finds_is_told_by_element_and_nothing_is_kept() {
    VariantForm form = form(COMMUNITY);
    int kept = count();
    List<Upload.Sent> hostile = files("受理需求", model().replace("${enterNeed}", "${dataSource}"));

    assertThat(variants.check(form, hostile, walk.person("linshuo")).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(Rule.STEP);
              assertThat(finding.element()).isEqualTo("service_enter_need");
            });
    assertThatThrownBy(() -> propose(form, hostile, Walk.key(), "linshuo"))
        .hasMessage("variant.files.wrong");
    assertThat(count()).isEqualTo(kept);
  }

  @Test
  void files_that_are_none_are_refused_by_name() {
    VariantForm form = form(COMMUNITY);
    assertRefused("variant.files.none", form, List.of());
    assertRefused("variant.files.kind", form, List.of(sent("a.exe", "MZ")));
    assertRefused("variant.files.form", form, List.of(sent("a.form", "{")));
    assertRefused(
        "variant.files.twice", form, List.of(sent("a.bpmn", model()), sent("b.bpmn", model())));
  }

  @Test
  void what_can_be_told_at_a_glance_is_told_before_the_model_is_worked_through() {
    List<Upload.Sent> hostile = files("受理需求", model().replace("${enterNeed}", "${dataSource}"));
    long id = regions.byCode(COMMUNITY).orElseThrow().id();
    assertCheckRefuses("variant.title.wrong", new VariantForm("need", "" + id, "", WHY), hostile);
    assertCheckRefuses(
        "variant.reason.wrong", new VariantForm("need", "" + id, "先登记", ""), hostile);
    assertCheckRefuses("variant.region.none", new VariantForm("need", "0", "先登记", WHY), hostile);
    assertCheckRefuses("variant.region.none", new VariantForm("need", "", "先登记", WHY), hostile);
    assertCheckRefuses("variant.process.none", new VariantForm("", "" + id, "先登记", WHY), hostile);
    byte[] large = new byte[2_000_001];
    assertCheckRefuses(
        "variant.files.large", form(COMMUNITY), List.of(new Upload.Sent("a.bpmn", large)));
  }

  @Test
  void a_refused_proposal_keeps_what_was_typed() throws Exception {
    MockHttpServletResponse again =
        pages.upload(
            "linshuo",
            "/variants",
            new MockMultipartFile("files", "a.exe", null, new byte[] {'M', 'Z'}),
            "_key",
            Walk.key(),
            "region",
            "" + regions.byCode(COMMUNITY).orElseThrow().id(),
            "process",
            "need",
            "title",
            "先登记再受理",
            "reason",
            WHY);
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("先登记再受理", "gs-sum");
  }

  @Test
  void only_who_designs_there_proposes_and_strangers_find_nothing() {
    assertThatThrownBy(() -> propose(form(COMMUNITY), good(), Walk.key(), "lixiaowen"))
        .isInstanceOf(NoPermission.class);
    long id = proposed(COMMUNITY, "登记并受理");
    assertThatThrownBy(() -> variants.visible(id, walk.person("lixiaowen")))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> variants.publish(id, WHY, Walk.key(), walk.person("lixiaowen")))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> variants.visible(987_654_321, walk.person("linshuo")))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void sending_it_twice_has_one_effect() {
    String key = Walk.key();
    String first = propose(form(COMMUNITY), good(), key, "linshuo");
    made.add(id(first));
    assertThat(propose(form(COMMUNITY), good(), key, "linshuo")).isEqualTo(first);
    String once = Walk.key();
    variants.publish(id(first), WHY, once, walk.person("yujing"));
    assertThat(variants.publish(id(first), WHY, once, walk.person("yujing"))).isEqualTo(first);
    assertThatThrownBy(() -> variants.publish(id(first), WHY, Walk.key(), walk.person("yujing")))
        .hasMessage("variant.changed");
  }

  @Test
  void of_two_that_are_published_in_the_same_moment_one_holds() throws Exception {
    long one = proposed(COMMUNITY, "登记并受理");
    long other = proposed(COMMUNITY, "先看现场再受理");

    assertThat(AtOnce.all(() -> publishing(one), () -> publishing(other)))
        .contains("published")
        .isSubsetOf("published", "variant.changed");
    assertThat(
            sql.queryForObject(
                "select count(*) from model_variant where holds = true and region_id = ?",
                Integer.class,
                regions.byCode(COMMUNITY).orElseThrow().id()))
        .isOne();
  }

  private String publishing(long id) {
    try {
      variants.publish(id, WHY, Walk.key(), walk.person("yujing"));
      return "published";
    } catch (Refusal refused) {
      return refused.key();
    }
  }

  @Test
  void the_pages_say_what_was_proposed_and_why() throws Exception {
    long id = proposed(COMMUNITY, "登记并受理");

    assertThat(pages.text("yujing", "/variants/" + id))
        .contains("&lt;b&gt;试行&lt;/b&gt;", "林硕", "等审核", "发布", "need.bpmn");
    assertThat(pages.text("linshuo", "/variants")).contains("先登记再受理", "枣营北里社区");
    assertThat(pages.text("linshuo", "/variants/new?q=枣营"))
        .contains("枣营北里社区", "<option value=\"\">请选择</option><option value=\"need\">");
  }

  @Test
  void whoever_reviews_reads_what_differs_from_what_runs_there_today() throws Exception {
    long same = proposed(COMMUNITY, "受理需求");
    assertThat(pages.text("yujing", "/variants/" + same)).contains("全区通用流程相比", "没有差别。");

    published(SUBDISTRICT, "登记并受理");
    long other = proposed(COMMUNITY, "先看现场再受理");
    assertThat(pages.text("yujing", "/variants/" + other))
        .contains("麦子店街道自定流程“先登记再受理”相比", "“登记并受理”改名为“先看现场再受理”")
        .doesNotContain("没有差别。");
  }

  private void assertCheckRefuses(String key, VariantForm form, List<Upload.Sent> sent) {
    assertThatThrownBy(() -> variants.check(form, sent, walk.person("linshuo")))
        .isInstanceOf(Refusal.class)
        .hasMessage(key);
  }

  private void assertRefused(String key, VariantForm form, List<Upload.Sent> sent) {
    assertThatThrownBy(() -> propose(form, sent, Walk.key(), "linshuo"))
        .isInstanceOf(Refusal.class)
        .hasMessage(key);
  }

  private long published(String region, String taskName) {
    long id = proposed(region, taskName);
    variants.publish(id, WHY, Walk.key(), walk.person("yujing"));
    return id;
  }

  private long proposed(String region, String taskName) {
    String path = propose(form(region), files(taskName, model()), Walk.key(), "linshuo");
    made.add(id(path));
    return id(path);
  }

  private String propose(VariantForm form, List<Upload.Sent> sent, String key, String login) {
    Viewer by = walk.person(login);
    return variants.propose(variants.check(form, sent, by), key, by);
  }

  private static long id(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }

  private VariantForm form(String region) {
    long id = regions.byCode(region).orElseThrow().id();
    return new VariantForm("need", Long.toString(id), "先登记再受理", WHY);
  }

  private static List<Upload.Sent> good() {
    return files("登记并受理", model());
  }

  private static List<Upload.Sent> files(String taskName, String model) {
    return List.of(
        sent(
            "改好的.bpmn",
            model.replace(
                "id=\"user_screen_need\" name=\"受理需求\"",
                "id=\"user_screen_need\" name=\"" + taskName + "\"")));
  }

  private static Upload.Sent sent(String name, String content) {
    return new Upload.Sent(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String model() {
    try {
      return Files.readString(Path.of("bpmn/need.bpmn"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String told(String community) {
    NewNeed need =
        new NewNeed(
            regions.byCode(community).orElseThrow().id(),
            "楼道灯坏了三天，老人摔了一跤，请尽快修。",
            "",
            null,
            Channel.ONLINE,
            null,
            List.of());
    String matter = needs.submit(need, walk.person("sunli")).value();
    walk.goOn();
    return matter;
  }

  private String task(String matter) {
    return sql.queryForObject(
        "select name from inbox where business_key = ?", String.class, matter);
  }

  private String state(long id) {
    return sql.queryForObject("select state from model_variant where id = ?", String.class, id);
  }

  private int count() {
    Integer count = sql.queryForObject("select count(*) from model_variant", Integer.class);
    return count == null ? 0 : count;
  }
}
