package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.HandDowns;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The last two results come in the same moment: the matter above is woken once. */
@MySqlTest
@Import(Walk.class)
class LastResultsMySqlIT {

  @Autowired ApplicationContext context;
  @Autowired TransactionTemplate transaction;
  @Autowired Walk walk;
  @Autowired Needs needs;
  @Autowired Regions regions;
  @Autowired HandDowns handDowns;
  @Autowired JdbcTemplate sql;

  @RepeatedTest(8)
  void one_message_wakes_the_matter_above() throws Exception {
    String matter = handedDownToTwo();
    List<String> below =
        handDowns.below(new MatterNumber(matter)).stream()
            .map(one -> one.number().value())
            .toList();

    AtOnce.all(ends(below.get(0)), ends(below.get(1)));

    walk.goOn();
    assertThat(walk.open(matter)).containsExactly("axis-roll-up");
    assertThat(
            sql.queryForList(
                "select open_below from hand_down where matter = ?", Integer.class, matter))
        .containsExactly(0);
    assertThat(
            sql.queryForList(
                "select count(*) from matter_step where business_key = ? and element_id ="
                    + " 'user_roll_up'",
                Integer.class,
                matter))
        .containsExactly(1);
  }

  private Callable<Boolean> ends(String number) {
    return () -> {
      transaction.executeWithoutResult(
          status ->
              context
                  .getBean("closeMatter", Step.class)
                  .take(new StepContext(number, "", Map.of(), null)));
      return true;
    };
  }

  private String handedDownToTwo() {
    long community = regions.byCode("110105012022").orElseThrow().id();
    NewNeed told =
        new NewNeed(community, "路口堆满杂物，车停得到处都是。", "北口", null, Channel.ONLINE, null, List.of());
    String matter = needs.submit(told, walk.person("sunli")).value();
    walk.goOn();
    walk.does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "清理路口杂物",
        "screening",
        "accepted",
        "category",
        "road",
        "urgency",
        "ordinary",
        "reply",
        "您反映的情况已受理，马上去现场查看。");
    walk.does("lixiaowen", "need-classify", matter, "mode", "joint", "level", "2");
    walk.does(
        "lixiaowen",
        "axis-hand-up",
        matter,
        "handUpDecision",
        "handUp",
        "reason",
        "几个社区都有，请街道统一办。");
    walk.does("liuyang", "axis-receive", matter, "receiveDecision", "acceptDown");
    List<String> two =
        regions.children(regions.parent(community).orElseThrow().id()).stream()
            .map(Region::id)
            .map(String::valueOf)
            .limit(2)
            .toList();
    walk.does(
        "liuyang",
        "axis-hand-down",
        matter,
        Map.of(
            "handDownDecision",
            List.of("handDown"),
            "regions",
            two,
            "task",
            List.of("把路口的杂物清走，划好停放线。"),
            "due",
            List.of(walk.today().plusDays(20).toString())));
    return matter;
  }
}
