package org.gongshang.programme.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file as it comes: in UTF-8, with or without its mark, whatever the line ends. Columns
 * that nobody needs may be missing, and others be there.
 */
public final class PabulibReader {

  /** So large a file may be. */
  public static final int MEGABYTES = 50;

  /** Of more faults than these none are looked for. */
  public static final int MOST_FAULTS = Faults.MOST;

  private static final List<String> TITLES =
      List.of(Section.TITLE_OF_META, Section.TITLE_OF_PROJECTS, Section.TITLE_OF_VOTES);

  private final Faults faults = new Faults();
  private final MetaSection meta = new MetaSection(faults);
  private final ProjectSection projects = new ProjectSection(faults);
  private final List<String> begun = new ArrayList<>();
  private final int megabytes;
  private VoteType type = VoteType.APPROVAL;

  /** Where a column is missing, what is in rows would only be called wrong for that. */
  private boolean isComplete = true;

  private @Nullable VoteSection votes;

  private PabulibReader(int megabytes) {
    this.megabytes = megabytes;
  }

  /**
   * Reads a file to its end; does not close it.
   *
   * @throws Unreadable with all faults, or the first hundred
   */
  public static Pabulib read(InputStream in) throws IOException {
    return read(in, MEGABYTES);
  }

  /**
   * Refuses what says itself that it is too large, before any of it is read.
   *
   * @param bytes negative where it is not known
   */
  public static void demand(long bytes) {
    if (bytes > (long) MEGABYTES << 20) {
      throw new Faults().last(0, "pabulib.large", MEGABYTES);
    }
  }

  static Pabulib read(InputStream in, int megabytes) throws IOException {
    return new PabulibReader(megabytes).whole(in);
  }

  private Pabulib whole(InputStream in) throws IOException {
    Lines lines = new Lines(in, megabytes, faults);
    Section section = null;
    boolean isHeader = false;
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (isTitle(line)) {
        section = begin(line);
        isHeader = true;
      } else if (section == null) {
        throw faults.last(line.number(), "pabulib.section.first");
      } else if (isHeader) {
        isComplete &= section.header(line);
        isHeader = false;
      } else if (isComplete) {
        section.row(line);
      }
    }
    return checked();
  }

  private static boolean isTitle(Line line) {
    return TITLES.contains(line.only());
  }

  /** Sections stand in one order, each once. */
  private Section begin(Line line) {
    String title = line.only();
    if (begun.size() >= TITLES.size() || !title.equals(TITLES.get(begun.size()))) {
      throw faults.last(line.number(), "pabulib.section.order", title);
    }
    begun.add(title);
    return switch (title) {
      case Section.TITLE_OF_META -> meta;
      case Section.TITLE_OF_PROJECTS -> projects;
      default -> beginVotes();
    };
  }

  private VoteSection beginVotes() {
    type = isComplete ? meta.type() : VoteType.APPROVAL;
    int longest = meta.number("max_length").orElse(projects.projects().size());
    VoteSection begun =
        new VoteSection(type, new BallotReading(type, projects, longest, faults), faults);
    votes = begun;
    return begun;
  }

  private Pabulib checked() {
    VoteSection last = votes;
    if (last == null) {
      throw faults.last(0, "pabulib.section.missing", TITLES.get(begun.size()));
    }
    if (!isComplete) {
      faults.throwIfAny();
    }
    Optional<Integer> minimum = meta.number("min_project_score_threshold");
    Pabulib read =
        new Pabulib(
            meta.meta(), type, meta.budget(), minimum.orElse(0), projects.projects(), last.votes());
    meta.count("num_projects", read.projects().size());
    meta.count("num_votes", read.votes().size());
    faults.throwIfAny();
    return read;
  }
}
