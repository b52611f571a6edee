package org.gongshang.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshang.ApplicationTest;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.region.Regions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The list of organisations as administrators keep it, and nobody else. */
@ApplicationTest
class OrganisationPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Regions regions;

  Pages pages;
  String region;

  @BeforeEach
  void an_administrator_of_the_district() {
    pages = new Pages(mvc, walk);
    region = String.valueOf(regions.byCode("110105012").orElseThrow().id());
  }

  @Test
  void what_is_added_stands_on_the_list() throws Exception {
    String name = "𠮷祥<b>便民社</b>😀";
    assertThat(add("admin", name, "SOCIAL", region).getRedirectedUrl()).isEqualTo("/organisations");
    assertThat(pages.text("admin", "/organisations"))
        .contains("𠮷祥&lt;b&gt;便民社&lt;/b&gt;😀")
        .contains("社会组织");
  }

  @Test
  void what_is_wrong_is_said_at_the_field_and_stays_typed() throws Exception {
    assertThat(add("admin", " ", "SOCIAL", region).getContentAsString()).contains("请写名称");
    assertThat(add("admin", "某公司", "NONE", "x").getContentAsString())
        .contains("这个类型没有")
        .contains("您不管理这个区域")
        .contains("某公司");
    assertThat(add("admin", "朝兴物业服务有限公司", "FIRM", region).getContentAsString()).contains("不用再添加");
  }

  @Test
  void names_hide_nothing_and_are_counted_in_characters() throws Exception {
    for (String name : new String[] {"某\0公司", "某\u202e公司", "\u200b", "某\r\n公司", "某\ud83d"}) {
      assertThat(add("admin", name, "FIRM", region).getContentAsString()).contains("看不见或不能保存的字符");
    }
    assertThat(add("admin", "𠮷".repeat(121), "FIRM", region).getContentAsString())
        .contains("最多 120 个字");
    assertThat(add("admin", "𠮷".repeat(120), "FIRM", region).getRedirectedUrl())
        .isEqualTo("/organisations");
  }

  @Test
  void others_are_told_which_role_opens_the_page() throws Exception {
    for (String login : new String[] {"sunli", "lixiaowen", "linshuo"}) {
      assertThat(pages.open(login, "/organisations").getStatus()).isEqualTo(403);
      assertThat(add(login, "某公司", "FIRM", region).getStatus()).isEqualTo(403);
    }
  }

  private MockHttpServletResponse add(String login, String name, String kind, String regionId)
      throws Exception {
    return pages.send(
        login,
        "/organisations",
        "name",
        name,
        "kind",
        kind,
        "regionId",
        regionId,
        "_key",
        Walk.key());
  }
}
