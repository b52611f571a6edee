package org.gongshang.api;

import java.util.List;
import java.util.stream.IntStream;
import org.gongshang.Refusal;
import org.gongshang.opinion.CommonGround;
import org.gongshang.opinion.OpinionRound;
import org.gongshang.opinion.OpinionRounds;
import org.gongshang.opinion.Outcome;
import org.gongshang.opinion.RoundExport;
import org.gongshang.opinion.exchange.Writing;
import org.gongshang.opinion.ground.By;
import org.gongshang.opinion.ground.Consensus;
import org.gongshang.opinion.ground.Ground;
import org.gongshang.opinion.ground.Side;
import org.gongshang.opinion.ground.Tally;
import org.gongshang.opinion.ground.Typical;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says for programs what rounds of opinions come to. */
@Component
class OpinionBook {

  private final OpinionRounds rounds;
  private final CommonGround common;
  private final RoundExport export;
  private final Regions regions;

  OpinionBook(OpinionRounds rounds, CommonGround common, RoundExport export, Regions regions) {
    this.rounds = rounds;
    this.common = common;
    this.export = export;
    this.regions = regions;
  }

  ConsensusAnswer.Round round(Viewer viewer, long id) {
    return told(rounds.visible(viewer, id));
  }

  private ConsensusAnswer.Round told(OpinionRound round) {
    return new ConsensusAnswer.Round(
        round.id(),
        round.title(),
        round.question(),
        regions.get(round.regionId()).code(),
        round.matter(),
        round.state().key(),
        round.isImported());
  }

  ConsensusAnswer consensus(Viewer viewer, long id, String groups) {
    OpinionRound round = rounds.visible(viewer, id);
    By by =
        groups.isBlank()
            ? round.first()
            : By.find(groups).orElseThrow(() -> new Refusal("opinion.by.unknown"));
    Outcome outcome = common.shown(round, by);
    Ground ground = outcome.ground();
    return new ConsensusAnswer(
        told(round),
        by.key(),
        ground.people(),
        by == By.OPINION ? ground.silhouette() : null,
        ground.merged(),
        ground.groups().stream().map(group -> group(group, outcome)).toList(),
        ground.common().stream().map(line -> statement(line, outcome)).toList(),
        ground.points().stream().map(point -> point(point, ground)).toList());
  }

  private static ConsensusAnswer.Group group(Ground.Group group, Outcome outcome) {
    return new ConsensusAnswer.Group(
        group.key(),
        group.size(),
        group.typical().stream().map(each -> typical(each, outcome)).toList());
  }

  private static ConsensusAnswer.Representative typical(Typical each, Outcome outcome) {
    return new ConsensusAnswer.Representative(
        outcome.statement(each.statement()).position(),
        outcome.statement(each.statement()).body(),
        each.side().key(),
        each.p(),
        each.z(),
        each.zOthers(),
        each.ratio());
  }

  private static ConsensusAnswer.Statement statement(Ground.Line line, Outcome outcome) {
    Tally all = line.all();
    Consensus consensus = line.consensus();
    List<Ground.Group> groups = outcome.ground().groups();
    return new ConsensusAnswer.Statement(
        outcome.statement(line.statement()).position(),
        outcome.statement(line.statement()).body(),
        all.agree(),
        all.disagree(),
        all.pass(),
        all.seen(),
        IntStream.range(0, groups.size())
            .mapToObj(g -> inGroup(groups.get(g).key(), line.groups().get(g)))
            .toList(),
        consensus.product(),
        consensus.mean(),
        consensus.against(),
        consensus.meanAgainst());
  }

  private static ConsensusAnswer.InGroup inGroup(String key, Tally tally) {
    return new ConsensusAnswer.InGroup(
        key,
        tally.agree(),
        tally.disagree(),
        tally.pass(),
        tally.seen(),
        tally.p(),
        tally.chance(Side.DISAGREE));
  }

  private static ConsensusAnswer.Point point(Ground.Point point, Ground ground) {
    @Nullable String group = point.group() < 0 ? null : ground.groups().get(point.group()).key();
    return new ConsensusAnswer.Point(point.x(), point.y(), group);
  }

  String comments(Viewer viewer, long id) {
    return Writing.comments(export.files(viewer, id));
  }

  String votes(Viewer viewer, long id) {
    return Writing.votes(export.files(viewer, id));
  }
}
