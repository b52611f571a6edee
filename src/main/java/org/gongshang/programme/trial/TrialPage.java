package org.gongshang.programme.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.gongshang.programme.Explained;
import org.gongshang.programme.pabulib.Fault;
import org.gongshang.programme.pabulib.PabulibReader;
import org.jspecify.annotations.Nullable;

/**
 * A trial as its page shows it.
 *
 * @param faults of the file
 * @param found null until it is worked out
 * @param parts what each budget selects
 */
public record TrialPage(
    Trial trial, List<Fault> faults, @Nullable Explained found, List<Part> parts) {

  /** Those first that were nearest to being paid. */
  private static final List<String> ORDER =
      List.of(
          "paid",
          "fitted",
          "tooDear",
          "tooDearTied",
          "tooDearTiedMore",
          "notReached",
          "notCovered");

  private static final Comparator<Explained.Project> AS_LOOKED_AT =
      Comparator.comparingInt(TrialPage::rank)
          .thenComparingInt(Explained.Project::place)
          .thenComparing(Comparator.comparingLong(Explained.Project::points).reversed());

  /**
   * What one budget selects.
   *
   * @param chosen in the order in which they were
   * @param left those that were nearest to it first
   * @param added what the next step would have selected besides
   * @param dropped what it would not have selected any more
   */
  public record Part(
      Explained.Part of,
      List<Explained.Project> chosen,
      List<Explained.Project> left,
      List<Explained.Project> added,
      List<Explained.Project> dropped) {}

  /** The message that says why there is no outcome. */
  public String failure() {
    String failure = Objects.requireNonNullElse(trial.failure(), "trial.broken");
    return faults.size() >= PabulibReader.MOST_FAULTS ? failure + ".more" : failure;
  }

  static TrialPage of(Trial trial, List<Fault> faults, @Nullable Explained found) {
    List<Part> parts =
        found == null
            ? List.of()
            : found.parts().stream().map(part -> part(part, found.projects())).toList();
    return new TrialPage(trial, faults, found, parts);
  }

  private static Part part(Explained.Part part, List<Explained.Project> all) {
    List<Explained.Project> own =
        all.stream()
            .filter(project -> project.subregion().equals(part.subregion()))
            .sorted(AS_LOOKED_AT)
            .toList();
    Explained.Beyond beyond = part.beyond();
    List<String> next = beyond == null ? part.winners() : beyond.ids();
    return new Part(
        part,
        those(own, Explained.Project::selected),
        those(own, project -> !project.selected()),
        those(own, project -> !project.selected() && next.contains(project.id())),
        those(own, project -> project.selected() && !next.contains(project.id())));
  }

  private static List<Explained.Project> those(
      List<Explained.Project> all, Predicate<Explained.Project> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private static int rank(Explained.Project project) {
    int at = ORDER.indexOf(project.reason());
    return at < 0 ? ORDER.size() : at;
  }
}
