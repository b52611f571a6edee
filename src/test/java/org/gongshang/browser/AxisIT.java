package org.gongshang.browser;

import static org.gongshang.browser.Cycle.CLERK;
import static org.gongshang.browser.Cycle.RESIDENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Matters up and down the axis, each act by the clerk whose task it is, in a browser. */
@BrowserTest
class AxisIT {

  private static final String COMMUNITY = "110105012022";
  private static final String GRID = "110105012022001";
  private static final String SUBDISTRICT_CLERK = "liuyang";
  private static final String DISTRICT_CLERK = "qiuyan";
  private static final String WHY = "本级没有这项职能，也没有经费，请上级办。";

  @Autowired Clock clock;
  @Autowired Accounts accounts;
  @Autowired Mandates mandates;
  @Autowired Regions regions;
  @Autowired JdbcTemplate sql;
  @Autowired ApplicationContext context;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_matter_climbs_from_a_grid_to_the_district_and_comes_back(District district) {
    String title = "西门路灯整夜不亮";
    clerkAt("wanggeyuan", GRID);
    told(district, title, "网格（片区）", "道路设施");
    district
        .person(CLERK)
        .openTask("研究下派", title)
        .tick("派给下级办")
        .tick(regions.byCode(GRID).orElseThrow().name())
        .fill("要办什么", "先看看是不是灯坏了，能换就换，换不了再报上来。")
        .fill("什么时候办完", day(12))
        .submit();
    district
        .person("wanggeyuan")
        .openTask("接收下派", title)
        .sees("先看看是不是灯坏了")
        .tick("接收，由本级办")
        .tick("缺权限")
        .submit();
    up(district.person("wanggeyuan"), title);
    received(district.person(CLERK), title);
    up(district.person(CLERK), title);
    received(district.person(SUBDISTRICT_CLERK), title);
    up(district.person(SUBDISTRICT_CLERK), title);
    district
        .person(DISTRICT_CLERK)
        .openTask("接收上报", title)
        .sees(WHY)
        .tick("退回，由下级办理")
        .fill("不接的理由", "路灯由街道的维护单位修，区里补经费。")
        .submit();
    district
        .person(SUBDISTRICT_CLERK)
        .openTask("研究上报", title)
        .sees("路灯由街道的维护单位修")
        .tick("不上报，本级接着办")
        .fill("理由", "按区里的意见，由街道的维护单位修。")
        .submit();
    district.person(SUBDISTRICT_CLERK).openTask("列入议程", title);
    district.person("wanggeyuan").open("/matters").follow(title).sees("退回").sees("路灯由街道的维护单位修");
  }

  @Test
  void a_matter_is_handed_down_to_three_communities_and_rolled_up(District district) {
    String title = "路口清理共享单车";
    List<Region> three = threeCommunities();
    told(district, title, "街道（地区）", "道路设施");
    up(district.person(CLERK), title);
    district.person(SUBDISTRICT_CLERK).openTask("接收上报", title).tick("接收，再派给下级办").submit();
    Person above = district.person(SUBDISTRICT_CLERK).openTask("研究下派", title).tick("派给下级办");
    three.forEach(one -> above.tick(offered(one)));
    above.fill("要办什么", "各社区把路口的共享单车挪走，划好停放线。").fill("什么时候办完", day(60)).submit();
    String parent = "/matters/" + parent(title);
    above.open(parent).sees("还有 3 个没办完").sees(three.get(0).name());

    withdrawn(above, parent, three.get(2));
    district.person(CLERK).openTask("接收下派", title).tick("接收，由本级办").submit();
    Cycle cycle = new Cycle(district, clock, title);
    cycle.deliberation();
    cycle.project();
    cycle.implementation();
    cycle.untilTask("zhaoguilan", "评分", title);
    district.person("zhaoguilan").openTask("评分", title).tick("5 分，很满意").submit();
    cycle.workdays(6);
    closed(three.get(1));

    above
        .openTask("汇总下级结果", title)
        .sees("议定：")
        .sees("已撤回")
        .tick("够了，公示结果")
        .fill("结果小结", "两个社区都挪走了单车，划了停放线；第三个社区路口没有单车。")
        .submit();
    cycle.untilTask(RESIDENT, "评分", title);
    district.person(RESIDENT).openTask("评分", title).tick("5 分，很满意").submit();
    cycle.workdays(6);
    district.person(RESIDENT).open("/matters").follow(title).sees("办结");
  }

  private void told(District district, String title, String level, String category) {
    district
        .person(RESIDENT)
        .open("/needs/new")
        .fill("发生了什么", title + "。来往的人都说不方便，盼着早点有个办法。")
        .submit();
    district
        .person(CLERK)
        .openTask("受理需求", title)
        .fill("事项名称", title)
        .tick("受理，作为新事项")
        .choose("类别", category)
        .tick("一般")
        .fill("给居民的答复", "已经受理，马上去现场看，进展会告诉您。")
        .submit();
    district.person(CLERK).openTask("定类定级", title).tick("政府办").tick(level).submit();
  }

  private static void up(Person clerk, String title) {
    clerk.openTask("研究上报", title).tick("上报上一级").fill("理由", WHY).submit();
  }

  /** Taken, but this level lacks the money too. */
  private static void received(Person clerk, String title) {
    clerk.openTask("接收上报", title).sees(WHY).tick("接收，由本级办").tick("缺经费").submit();
  }

  /** Of several matters with one title the one that the others are parts of. */
  private String parent(String title) {
    return sql.queryForObject(
        "select m.number from matter m where m.title = ? and exists (select 1 from sub_matter s"
            + " where s.parent = m.number)",
        String.class,
        title);
  }

  private static void withdrawn(Person above, String parent, Region from) {
    above.open(parent).follow("撤回" + from.name()).press("确认撤回").sees("已撤回").sees("还有 2 个没办完");
  }

  /** One with clerk and council, and two more. */
  private List<Region> threeCommunities() {
    Region first = regions.byCode(COMMUNITY).orElseThrow();
    List<Region> others =
        regions.children(first.parentId()).stream()
            .filter(one -> one.id() != first.id())
            .limit(2)
            .toList();
    return List.of(first, others.get(0), others.get(1));
  }

  /** What the choice says where nobody would take the matter up. */
  private String offered(Region one) {
    boolean idle = mandates.staffed(Role.CLERK, List.of(one.id())).isEmpty();
    return one.name() + (idle ? "（还没有经办人）" : "");
  }

  /** As its own cycle, which is told elsewhere, ends it. */
  private void closed(Region where) {
    String number =
        sql.queryForObject(
            "select s.number from sub_matter s join matter m on m.number = s.number"
                + " where m.region_id = ? order by s.number desc limit 1",
            String.class,
            where.id());
    transaction.executeWithoutResult(
        status ->
            context
                .getBean("closeMatter", Step.class)
                .take(new StepContext(number, "", Map.of(), null)));
  }

  private void clerkAt(String login, String code) {
    long person = accounts.open(login, "王格", "gongshang2026");
    long region = regions.byCode(code).orElseThrow().id();
    mandates.appoint(
        person,
        new Mandate(
            0,
            0,
            Role.CLERK,
            region,
            null,
            null,
            null,
            null,
            LocalDate.of(2020, 1, 1),
            null,
            false),
        person);
  }

  private String day(int days) {
    return LocalDate.now(clock).plusDays(days).toString();
  }
}
