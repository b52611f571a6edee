package org.gongshang.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongshang.Money;
import org.gongshang.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules of a scoring in words, with everything that decides it, and the seal of its values at
 * the end: by these it is compared later, not by the words.
 */
@Component
class ScoringRules {

  /** In which new scorings are sealed. */
  private static final int EDITION = 1;

  String of(
      Scoring scoring, List<Criterion> criteria, List<Candidate> candidates, List<Juror> jurors) {
    return String.join(
        "\n",
        "评分：" + scoring.number() + " " + scoring.title(),
        "指标："
            + criteria.stream()
                .map(each -> each.name() + " " + each.best() + " 分")
                .collect(Collectors.joining("；")),
        "候选：" + candidates.stream().map(ScoringRules::said).collect(Collectors.joining("；")),
        "专家评委编号：" + people(jurors, Track.EXPERT),
        "群众评委编号：" + people(jurors, Track.PUBLIC),
        "每组得分：各评委总分的平均数"
            + (scoring.trimmed() ? "，满 %d 份的去掉一个最高分和一个最低分".formatted(Scoring.TRIMMED_FROM) : ""),
        "总分：专家组 %d%%，群众组 %d%%".formatted(scoring.expertWeight(), scoring.publicWeight()),
        "有效：每组须有过半数应评评委打分，回避的不算应评",
        "同分：" + (scoring.first() == Track.EXPERT ? "专家组" : "群众组") + "得分高的在前；仍相同的并列",
        "入围：前 %d 名，最后一名并列的都入围".formatted(scoring.places()),
        seal(EDITION, scoring, criteria, candidates, jurors).line(),
        "");
  }

  /** Whether the values are those that were frozen with these words; older ones had no seal. */
  boolean isKept(
      String frozen,
      Scoring scoring,
      List<Criterion> criteria,
      List<Candidate> candidates,
      List<Juror> jurors) {
    return Seal.of(frozen)
        .map(seal -> seal.equals(seal(seal.edition(), scoring, criteria, candidates, jurors)))
        .orElse(true);
  }

  private static Seal seal(
      int edition,
      Scoring scoring,
      List<Criterion> criteria,
      List<Candidate> candidates,
      List<Juror> jurors) {
    return switch (edition) {
      case 1 -> first(scoring, criteria, candidates, jurors).seal(edition);
      default -> throw Seal.unknown(edition);
    };
  }

  private static Seal.Values first(
      Scoring scoring, List<Criterion> criteria, List<Candidate> candidates, List<Juror> jurors) {
    Seal.Values values = new Seal.Values();
    values
        .with("scoring", scoring.number())
        .with("title", scoring.title())
        .with("expertWeight", scoring.expertWeight())
        .with("first", scoring.first().name())
        .with("trimmed", scoring.trimmed())
        .with("places", scoring.places());
    criteria.forEach(
        each ->
            values
                .with("criterion", each.id())
                .with("name", each.name())
                .with("best", each.best()));
    candidates.forEach(
        each ->
            values
                .with("candidate", each.id())
                .with("title", each.title())
                .with("cost", plain(each.cost())));
    jurors.stream()
        .sorted(Comparator.comparingLong(Juror::accountId))
        .forEach(each -> values.with("juror", each.accountId()).with("track", each.track().name()));
    return values;
  }

  private static @Nullable String plain(@Nullable BigDecimal cost) {
    return cost == null ? null : cost.stripTrailingZeros().toPlainString();
  }

  /** By the numbers of their accounts: a name may change meanwhile. */
  private static String people(List<Juror> jurors, Track track) {
    return jurors.stream()
        .filter(juror -> juror.track() == track)
        .map(Juror::accountId)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining("、"));
  }

  private static String said(Candidate candidate) {
    String named = candidate.id() + " " + candidate.title();
    return candidate.cost() == null
        ? named
        : named + " " + Money.said(candidate.cost(), Locale.CHINESE);
  }
}
