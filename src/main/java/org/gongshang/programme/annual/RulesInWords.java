package org.gongshang.programme.annual;

import java.util.ArrayList;
import java.util.List;
import org.gongshang.Seal;
import org.gongshang.programme.SelectionRule.Kind;

/**
 * The rules by which a vote selects, line by line, as they are frozen in its ballot, and the seal
 * of their values at the end. When it is counted the values are sealed anew: whoever has changed a
 * rule, a cost or a share since then has spoilt it, whoever words the lines otherwise has not.
 */
final class RulesInWords {

  /** In which new votes are sealed. */
  private static final int EDITION = 1;

  private RulesInWords() {}

  static List<String> frozen(Programme programme, Terms terms, List<Purse> purses) {
    List<String> lines = of(programme, terms, purses);
    lines.add(seal(EDITION, programme, terms, purses).line());
    return lines;
  }

  /** Whether the values are those that were frozen with these lines; older lines had no seal. */
  static boolean isKept(String frozen, Programme programme, Terms terms, List<Purse> purses) {
    return Seal.of(frozen)
        .map(seal -> seal.equals(seal(seal.edition(), programme, terms, purses)))
        .orElse(true);
  }

  private static Seal seal(int edition, Programme programme, Terms terms, List<Purse> purses) {
    return switch (edition) {
      case 1 -> first(programme, terms, purses).seal(edition);
      default -> throw Seal.unknown(edition);
    };
  }

  private static Seal.Values first(Programme programme, Terms terms, List<Purse> purses) {
    Seal.Values values = new Seal.Values();
    values
        .with("programme", programme.number())
        .with("budget", programme.budget())
        .with("kind", terms.kind().name())
        .with("stopping", terms.stopping().name())
        .with("fills", terms.fills())
        .with("method", terms.method().name())
        .with("secret", terms.secret())
        .with("residents", terms.residents())
        .with("minimum", terms.minimum());
    for (Purse purse : purses) {
      values.with("place", purse.placeId()).with("amount", purse.amount());
      purse
          .proposals()
          .forEach(
              each ->
                  values
                      .with("proposal", each.key())
                      .with("title", each.title())
                      .with("price", each.price()));
    }
    return values;
  }

  static List<String> of(Programme programme, Terms terms, List<Purse> purses) {
    List<String> lines = new ArrayList<>();
    lines.add("预算：" + programme.budget() + " 元");
    lines.add("选定：" + rule(terms));
    lines.add("同等：票数或效用相同的，费用低的在前；费用也相同的，编号小的在前，不抽签");
    lines.add("门槛：至少 " + terms.minimum() + " 票才入选");
    lines.add("弃权：弃权的不算投票人，不分份额");
    lines.add("投票人：议事代表" + (terms.residents() ? "和有账号的居民" : ""));
    if (purses.size() > 1) {
      lines.add("各笔资金分别选定：选了其中项目的人，才是这笔资金的投票人");
    }
    for (Purse purse : purses) {
      lines.add(
          (purse.placeId() == 0 ? "全域资金：" : "分区资金：区域 " + purse.placeId() + " ")
              + purse.amount()
              + " 元，只用于下列项目");
      purse
          .proposals()
          .forEach(
              each ->
                  lines.add("费用：" + each.key() + " " + each.title() + "，" + each.price() + " 元"));
    }
    return lines;
  }

  /** The rule itself, with what ends it. */
  static String rule(Terms terms) {
    if (terms.kind() == Kind.GREEDY) {
      return "按得票排队，票多的先选，余额不够的跳过，看下一个";
    }
    return "等份额法：资金平均分给每位投票人，由投给项目的人用自己的份额付清才入选，按费用计效用"
        + stopping(terms)
        + (terms.fills() ? "；剩余资金再按得票补选放得下的" : "；剩余资金不再分配");
  }

  private static String stopping(Terms terms) {
    return switch (terms.stopping()) {
      case AT_ONCE -> "；份额不增加";
      case OVER_BUDGET -> "；每人份额逐次加 1 元，取总费用不超预算的最后一次结果";
      case EXHAUSTED -> "；每人份额逐次加 1 元，到余额买不起任何项目为止，不超预算";
    };
  }
}
