package org.gongshang.ballot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongshang.Seal;
import org.gongshang.workflow.RuleTables;
import org.springframework.stereotype.Component;

/**
 * The rules of a ballot as people read them and as their fingerprint is taken. Written once, when a
 * ballot opens: what is compared when it closes are the values, by the seal at its end.
 */
@Component
class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日 ", Locale.CHINA);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.CHINA);

  private final RuleTables tables;
  private final Clock clock;

  Wording(RuleTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  String of(BallotRule rule, String roll, List<Option> options, List<Proxy> proxies, Seal seal) {
    List<String> lines = new ArrayList<>();
    lines.add("表决：" + rule.businessKey() + (rule.matter() == null ? "" : " " + rule.matter()));
    lines.add("议案：" + rule.title());
    lines.add("内容：" + rule.question());
    rule.words().lines().forEach(lines::add);
    lines.add("方法：" + method(rule));
    options.forEach(option -> lines.add("选项：" + option(rule, option)));
    lines.addAll(policy(rule));
    lines.add("方式：" + way(rule));
    lines.add("截止：" + end(rule.closesAt()));
    lines.add("流程和规则表：" + rule.deployment() + " " + tables.digest(rule.deployment()));
    Map<Long, String> names = names(roll);
    lines.add("名册：" + rule.voters() + " 人，" + String.join("、", names.values()));
    proxies.forEach(
        each ->
            lines.add(
                "书面委托："
                    + names.getOrDefault(each.principal(), "")
                    + " 由 "
                    + names.getOrDefault(each.holder(), "")
                    + " 代投"));
    lines.add(seal.line());
    return String.join("\n", lines) + "\n";
  }

  private static String method(BallotRule rule) {
    return switch (rule.method()) {
      case YES_NO -> "赞成、反对或弃权";
      case APPROVAL -> "每人最多选 " + rule.most() + " 项，或弃权；最多定 " + rule.seats() + " 项";
      case SCORE -> "每项打 0 到 " + rule.highest() + " 分，或弃权；最多定 " + rule.seats() + " 项";
      case BUDGET -> "所选各项合计不超过 " + rule.budget() + " 元，或弃权";
    };
  }

  private static String option(BallotRule rule, Option option) {
    String cost = rule.method() == Method.BUDGET ? "，" + option.cost() + " 元" : "";
    return option.key() + " " + option.title() + cost;
  }

  private static List<String> policy(BallotRule rule) {
    Policy policy = Policy.of(rule);
    if (policy == null) {
      return List.of();
    }
    Share quorum = policy.quorum();
    Share majority = policy.majority();
    String of = policy.abstentionsCount() ? "名册人数" : "赞成和反对之和";
    return List.of(
        "到会：应到 %d，实到 %d，%s，即至少 %d"
            .formatted(
                policy.members(),
                policy.present(),
                quorum.words(),
                quorum.needed(policy.members())),
        "通过：%s%s的%s，%s；名册 %d 人全部投票时至少 %d 票"
            .formatted(
                majority.strict() ? "超过" : "不少于",
                of,
                majority.inChinese(),
                policy.abstentionsCount() ? "弃权和未投计入基数" : "弃权和未投不计入基数",
                rule.voters(),
                policy.threshold(rule.voters())),
        "依据：" + policy.source(),
        "票数相等：" + tie(rule));
  }

  private static String tie(BallotRule rule) {
    if (rule.method() == Method.YES_NO) {
      return "不通过";
    }
    return rule.tie() == Tie.UNDECIDED ? "相等的各项都不定" : "按选项先后";
  }

  private static String way(BallotRule rule) {
    return (rule.secret() ? "无记名投票" : "记名投票")
        + "，一人一票，"
        + (rule.changeable() ? "截止前可以更改" : "投出后不能改")
        + (rule.proxies() == 0 ? "，不能代投" : "，凭书面委托每人最多代 " + rule.proxies() + " 人投");
  }

  /** With the zone, and the end of a day as its 24th hour. */
  private String end(Instant at) {
    ZonedDateTime local = at.atZone(clock.getZone());
    boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
    return DAY.format(midnight ? local.minusDays(1) : local)
        + (midnight ? "24:00" : TIME.format(local))
        + "（UTC"
        + (local.getOffset().getTotalSeconds() == 0 ? "" : local.getOffset())
        + "）";
  }

  /** Names of that day, by account. */
  private static Map<Long, String> names(String roll) {
    Map<Long, String> names = new TreeMap<>();
    roll.lines()
        .forEach(
            line -> {
              int space = line.indexOf(' ');
              names.put(Long.parseLong(line.substring(0, space)), line.substring(space + 1));
            });
    return names;
  }
}
