package org.gongshang.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a scoring; kept as typed, so that a refused form loses nothing.
 *
 * @param version of the scoring as the form showed it; empty for a new one
 */
public record ScoringForm(
    String version,
    String title,
    String places,
    String expertWeight,
    String first,
    String trimmed) {

  static final ScoringForm EMPTY = new ScoringForm("", "", "3", "50", "PUBLIC", "true");

  static final int LONGEST_TITLE = 60;
  private static final int MOST_PLACES = 50;
  private static final int LEAST_WEIGHT = 10;
  private static final int MOST_WEIGHT = 90;

  public ScoringForm {
    version = TypedLine.stripped(version);
    title = TypedLine.stripped(title);
    places = TypedLine.stripped(places);
    expertWeight = TypedLine.stripped(expertWeight);
    first = TypedLine.stripped(first);
    trimmed = TypedLine.stripped(trimmed);
  }

  static ScoringForm of(Scoring scoring) {
    return new ScoringForm(
        "" + scoring.version(),
        scoring.title(),
        "" + scoring.places(),
        "" + scoring.expertWeight(),
        scoring.first().name(),
        scoring.trimmed() ? "true" : "");
  }

  /**
   * A scoring with this number that nobody has prepared yet.
   *
   * @throws Refusal with everything that is wrong
   */
  Scoring read(String number, long regionId, long by, Instant at, int shown) {
    List<Refusal> faults = new ArrayList<>();
    TypedLine.check("scoring.fault.title", title, LONGEST_TITLE, true, faults);
    int many = whole(places, 1, MOST_PLACES, "scoring.fault.places", faults);
    int weight =
        whole(expertWeight, LEAST_WEIGHT, MOST_WEIGHT, "scoring.fault.expertWeight", faults);
    Track decides = track(first, "scoring.fault.first", faults);
    Refusal.throwIfAny(faults);
    return new Scoring(
        number,
        regionId,
        title,
        many,
        weight,
        decides == null ? Track.PUBLIC : decides,
        trimmed.equals("true"),
        ScoringState.PREPARED,
        null,
        null,
        null,
        null,
        null,
        by,
        at,
        null,
        null,
        null,
        false,
        shown);
  }

  static @Nullable Track track(String typed, String key, List<Refusal> faults) {
    for (Track track : Track.values()) {
      if (track.name().equals(typed)) {
        return track;
      }
    }
    faults.add(new Refusal(key));
    return null;
  }

  /** A whole number between two bounds; the least of them where it is none. */
  static int whole(String typed, int least, int most, String key, List<Refusal> faults) {
    int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : least - 1;
    if (number < least || number > most) {
      faults.add(new Refusal(key, least, most));
      return least;
    }
    return number;
  }
}
