package org.gongshang.opinion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.opinion.ground.Grounds;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.springframework.stereotype.Component;

/**
 * What has been asked about a matter and what all agree on, for whoever is to decide on it.
 *
 * <p>A page of another feature includes {@link #TEMPLATE} with the view as {@code model}.
 */
@Component
public class OpinionViews {

  public static final String TEMPLATE = "opinion/section.ftlh";

  private static final int TOP = 3;

  private final OpinionRounds rounds;
  private final OpinionRights rights;
  private final CommonGround common;

  OpinionViews(OpinionRounds rounds, OpinionRights rights, CommonGround common) {
    this.rounds = rounds;
    this.rights = rights;
    this.common = common;
  }

  /** Empty where there is nothing to see and nothing that the viewer could begin. */
  public Optional<OpinionView> about(Matter matter, Viewer viewer) {
    return Optional.ofNullable(about(List.of(matter), viewer).get(matter.number().value()));
  }

  /** The same of several matters, by their numbers. */
  public Map<String, OpinionView> about(Collection<Matter> matters, Viewer viewer) {
    Map<String, List<OpinionRound>> asked = rounds.about(matters, viewer);
    Map<String, OpinionView> views = new HashMap<>();
    for (Matter matter : matters) {
      List<OpinionRound> of = asked.getOrDefault(matter.number().value(), List.of());
      view(matter, of, viewer).ifPresent(view -> views.put(matter.number().value(), view));
    }
    return views;
  }

  private Optional<OpinionView> view(Matter matter, List<OpinionRound> about, Viewer viewer) {
    List<OpinionView.Asked> asked = about.stream().map(this::asked).toList();
    String begin =
        matter.isOpen() && rights.runs(viewer, matter.regionId())
            ? "/opinion-rounds/new?region="
                + matter.regionId()
                + "&matter="
                + matter.number().value()
            : null;
    return asked.isEmpty() && begin == null
        ? Optional.empty()
        : Optional.of(new OpinionView(asked, begin));
  }

  private OpinionView.Asked asked(OpinionRound round) {
    if (round.state() == RoundState.PREPARED) {
      return new OpinionView.Asked(round, 0, List.of());
    }
    Outcome outcome = common.of(round, round.first());
    int people = outcome.ground().people();
    boolean few = people < Grounds.FEWEST && !round.isImported();
    return new OpinionView.Asked(round, people, few ? List.of() : agreed(round, outcome));
  }

  private static List<OpinionView.Agreed> agreed(OpinionRound round, Outcome outcome) {
    return new ResultPage(round, "", round.first(), outcome, null, false)
        .common().stream()
            .limit(TOP)
            .map(
                line ->
                    new OpinionView.Agreed(
                        outcome.statement(line.statement()).body(),
                        line.all().agree(),
                        line.all().seen()))
            .toList();
  }
}
