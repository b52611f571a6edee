package org.gongshang.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The stages of one matter, each done by the people whose task it is. */
class Cycle {

  static final String RESIDENT = "sunli";
  static final String CLERK = "lixiaowen";
  static final String CONVENER = "wangjianguo";
  static final String REPRESENTATIVE = "zhaoguilan";
  static final String APPROVER = "zhoumin";
  static final String UNIT = "zhangwei";
  static final String SUPERVISOR = "hejianjun";

  /** With 赵桂兰 eleven of fifteen: a quorum needs ten. */
  private static final List<String> OTHERS =
      List.of(
          "caiyulan",
          "gaozhiqiang",
          "luosuzhen",
          "songming",
          "tangwenbin",
          "xieli",
          "dengchao",
          "fengxue",
          "yuanjie",
          "panlan");

  private final Function<String, Person> people;
  private final Function<String, Person> others;
  private final Clock clock;
  private final String title;

  Cycle(District district, Clock clock, String title) {
    this(district::person, district::personWithoutLooking, clock, title);
  }

  /**
   * @param people who act, by their logins
   * @param others the many who do the same as one of them
   */
  Cycle(
      Function<String, Person> people, Function<String, Person> others, Clock clock, String title) {
    this.people = people;
    this.others = others;
    this.clock = clock;
    this.title = title;
  }

  Person person(String login) {
    return people.apply(login);
  }

  void need() {
    person(RESIDENT).open("/needs/new").fill("发生了什么", title + "。住户晚上都担心，盼着早点有个办法。").submit();
    person(CLERK)
        .openTask("受理需求", title)
        .fill("事项名称", title)
        .tick("受理，作为新事项")
        .choose("类别", "消防和充电安全")
        .tick("一般")
        .fill("给居民的答复", "已经受理，社区会在五个工作日内提交议事会商量。")
        .submit();
    person(CLERK).openTask("定类定级", title).tick("共商共办").tick("社区（村）").submit();
  }

  void deliberation() {
    person(CLERK)
        .openTask("列入议程", title)
        .fill("表决案文", "在三号楼北侧建一处电动自行车充电棚，费用由社区公益金承担。")
        .tick("另开一次本级议事会会议")
        .submit();
    person(CONVENER)
        .openTask("召集会议")
        .fill("开会时间", today().plusDays(3) + "T15:00")
        .tick("现场")
        .fill("地点", "社区议事厅")
        .submit();
    untilTask(REPRESENTATIVE, "会议签到");
    everyone("会议签到", person -> person.tick("到现场").fill("签到码", doorCode()).submit());
    person(CONVENER).openTask("会议签到").follow("提前截止").press("结束会议签到");
    person(REPRESENTATIVE).openTask("发表意见").tick("同意").fill("您的意见", "赞成，最好装上烟感和摄像头。").submit();
    person(CONVENER).openTask("发表意见").follow("提前截止").press("结束发表意见");
    everyone("表决", person -> person.tick("赞成").submit());
    person(CLERK).openTask("整理会议纪要").fill("会议纪要", "应到十五人，实到十一人，赞成十一票，充电棚的议案通过。请责任单位按期实施。").submit();
    person(CONVENER).openTask("确认会议纪要").tick("确认").submit();
    person(REPRESENTATIVE).openTask("代表确认纪要").tick("一样，我确认").submit();
    others.apply(OTHERS.get(0)).openTask("代表确认纪要").tick("一样，我确认").submit();
  }

  /** What the chair's screen shows. */
  private String doorCode() {
    Person chair = person(CONVENER).openTask("会议签到");
    String session =
        chair.page().locator("main a[href^='/sessions/']").first().getAttribute("href");
    return chair.open(session + "/live").text(".gs-door b").replace(" ", "");
  }

  void project() {
    untilTask(CLERK, "编制项目", title);
    person(CLERK)
        .openTask("编制项目", title)
        .fill("项目名称", "三号楼北侧充电棚")
        .tick("工程")
        .fill("建设内容", "钢结构棚一处，充电口二十个，烟感、喷淋和监控各一套。")
        .fill("预算", "48600")
        .chooseAny("资金来源")
        .choose("责任单位", "朝兴物业服务有限公司")
        .fill("完成期限", today().plusDays(60).toString())
        .submit();
    person(APPROVER).openTask("审批项目", title).tick("同意立项").submit();
  }

  void implementation() {
    person(UNIT)
        .openTask("排定进度", title)
        .fill("现场负责人", "张伟")
        .fill("联系电话", "01064600000")
        .fill("做到什么", "充电棚建成通电")
        .fill("最晚日期", today().plusDays(15).toString())
        .submit();
    work();
  }

  private void work() {
    person(UNIT)
        .openTask("报告进展", title)
        .fill("进展情况", "充电棚已经建成，二十个充电口全部通电。")
        .fill("完成进度", "100")
        .fill("累计支出", "47900")
        .tick("已完工，请监督员检查")
        .submit();
    person(SUPERVISOR)
        .openTask("现场检查", title)
        .tick("符合要求")
        .fill("现场情况", "逐个试过充电口，都能用，烟感也报警。")
        .submit();
    person(CLERK).openTask("组织验收", title).tick("合格").fill("结算金额", "47900").submit();
  }

  /** The requester and one representative rate; time ends the round. */
  void rating(String score) {
    untilTask(RESIDENT, "评分", title);
    person(RESIDENT).openTask("评分", title).tick(score).submit();
    person(REPRESENTATIVE).openTask("评分", title).tick(score).submit();
  }

  /** Lets working days pass until this person has this task. */
  void untilTask(String login, String... words) {
    for (int days = 0; days < 12 && !person(login).hasTask(words); days++) {
      person(login).nextWorkday();
    }
  }

  void workdays(int days) {
    for (int passed = 0; passed < days; passed++) {
      person(CLERK).nextWorkday();
    }
  }

  private void everyone(String task, Consumer<Person> act) {
    act.accept(person(REPRESENTATIVE).openTask(task));
    for (String login : OTHERS) {
      act.accept(others.apply(login).openTask(task));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
