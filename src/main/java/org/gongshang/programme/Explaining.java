package org.gongshang.programme;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshang.programme.pabulib.ListedProject;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.selection.Choice;
import org.gongshang.programme.selection.Finding;
import org.gongshang.programme.selection.Outcome;
import org.gongshang.programme.selection.Reason;
import org.jspecify.annotations.Nullable;

/** Says of each project of a file what became of it, in the order in which the file lists them. */
final class Explaining {

  private final Pabulib file;
  private final Map<String, Finding> findings = new HashMap<>();

  Explaining(Pabulib file, Collection<Outcome> outcomes) {
    this.file = file;
    outcomes.stream()
        .flatMap(outcome -> outcome.findings().stream())
        .forEach(finding -> findings.put(finding.proposal().id(), finding));
  }

  List<Explained.Project> projects() {
    return file.projects().stream().map(this::project).toList();
  }

  private Explained.Project project(ListedProject listed) {
    Finding finding = findings.get(listed.id());
    if (finding == null) {
      throw new IllegalStateException("nothing was found of project " + listed.id());
    }
    Told told = Told.of(finding, tied(finding));
    return new Explained.Project(
        listed.id(),
        listed.more().getOrDefault("name", ""),
        listed.cost(),
        finding.votes(),
        finding.points(),
        finding.isSelected(),
        told.key(),
        told.args(),
        paid(finding.reason()),
        finding.proposal().subregion(),
        told.place());
  }

  /** How many chose a project of that subregion. */
  long voters(String subregion) {
    Set<Integer> places = new HashSet<>();
    for (int place = 0; place < file.projects().size(); place++) {
      Finding finding = findings.get(file.projects().get(place).id());
      if (finding != null && finding.proposal().subregion().equals(subregion)) {
        places.add(place);
      }
    }
    return file.votes().stream()
        .filter(
            vote ->
                vote.ballot().choices().stream().map(Choice::proposal).anyMatch(places::contains))
        .count();
  }

  /** Those that came first only by the rule for ties, and took what it would have had. */
  private Tied tied(Finding finding) {
    if (!(finding.reason() instanceof Reason.TooDear dear)) {
      return Tied.NONE;
    }
    List<ListedProject> before =
        file.projects().stream()
            .filter(listed -> isTied(finding, dear.place(), findings.get(listed.id())))
            .toList();
    BigDecimal had = before.stream().map(ListedProject::cost).reduce(dear.left(), BigDecimal::add);
    return had.compareTo(finding.proposal().cost()) < 0 ? Tied.NONE : Tied.of(before);
  }

  private static boolean isTied(Finding finding, int place, @Nullable Finding other) {
    return other != null
        && other.reason() instanceof Reason.Fitted fitted
        && fitted.place() < place
        && other.points() == finding.points()
        && other.proposal().subregion().equals(finding.proposal().subregion());
  }

  private static List<Explained.Paid> paid(Reason reason) {
    if (!(reason instanceof Reason.Paid all)) {
      return List.of();
    }
    return Stream.concat(all.full().stream(), Stream.of(all.rest()))
        .filter(group -> group.voters() > 0)
        .map(Explaining::paid)
        .toList();
  }

  private static Explained.Paid paid(Reason.Share group) {
    return new Explained.Paid(
        group.voters(),
        group.points(),
        group.each().signum() == 0 ? null : group.each(),
        group.total());
  }
}
