package org.gongshang.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two tracks become one ranking, exactly and by rules that were said beforehand. */
class RankingTest {

  private final List<Juror> jurors = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();

  @Test
  void the_result_is_the_weighted_sum_of_the_tracks_means() {
    jury(Track.EXPERT, 1, 2);
    jury(Track.PUBLIC, 11, 12, 13);
    gives(1, 1, 80);
    gives(2, 1, 90);
    gives(11, 1, 60);
    gives(12, 1, 70);
    gives(13, 1, 71);

    Ranked only = rank(scoring(1, 40, Track.PUBLIC, false), 1).get(0);

    // 0.4 × 85 + 0.6 × 67 = 74.2
    assertThat(only.result()).isEqualTo("74.20");
    assertThat(only.experts().shown()).isEqualTo("85.00");
    assertThat(only.jury().shown()).isEqualTo("67.00");
    assertThat(only.place()).isEqualTo(1);
  }

  @Test
  void highest_and_lowest_are_left_out_from_five_sheets_on() {
    List<Integer> four = List.of(10, 50, 60, 100);
    List<Integer> five = List.of(10, 50, 60, 70, 100);

    assertThat(TrackMean.of(5, four, true).shown()).isEqualTo("55.00");
    assertThat(TrackMean.of(5, five, true).shown()).isEqualTo("60.00");
    assertThat(TrackMean.of(5, five, false).shown()).isEqualTo("58.00");
    assertThat(TrackMean.of(5, five, true).lowest()).isEqualTo(10);
    assertThat(TrackMean.of(5, List.of(), true).shown()).isEqualTo("0.00");
  }

  @Test
  void the_track_named_beforehand_decides_between_equal_results() {
    jury(Track.EXPERT, 1);
    jury(Track.PUBLIC, 11);
    gives(1, 1, 80);
    gives(11, 1, 60);
    gives(1, 2, 60);
    gives(11, 2, 80);

    assertThat(order(rank(scoring(1, 50, Track.PUBLIC, false), 1, 2)))
        .containsExactly("2:1+", "1:2");
    assertThat(order(rank(scoring(1, 50, Track.EXPERT, false), 1, 2)))
        .containsExactly("1:1+", "2:2");
  }

  @Test
  void who_is_equal_in_both_tracks_shares_a_place_and_the_shortlist() {
    jury(Track.EXPERT, 1);
    jury(Track.PUBLIC, 11);
    for (long candidate = 1; candidate <= 4; candidate++) {
      gives(1, candidate, candidate == 1 ? 90 : candidate == 4 ? 50 : 70);
      gives(11, candidate, candidate == 1 ? 90 : candidate == 4 ? 50 : 70);
    }

    assertThat(order(rank(scoring(2, 50, Track.PUBLIC, false), 1, 2, 3, 4)))
        .containsExactly("1:1+", "2:2+", "3:2+", "4:4");
  }

  @Test
  void a_third_is_a_third_and_no_rounding_puts_one_before_the_other() {
    jury(Track.EXPERT, 1, 2, 3);
    jury(Track.PUBLIC, 11);
    // 100/3 against 33.33: only exact numbers tell them apart, and these are equal
    for (long candidate : new long[] {1, 2}) {
      gives(1, candidate, candidate == 1 ? 33 : 34);
      gives(2, candidate, 33);
      gives(3, candidate, candidate == 1 ? 34 : 33);
      gives(11, candidate, 50);
    }

    assertThat(order(rank(scoring(1, 50, Track.PUBLIC, false), 1, 2)))
        .containsExactly("1:1+", "2:1+");
  }

  @Test
  void who_was_scored_by_half_of_a_track_or_less_has_no_place() {
    jury(Track.EXPERT, 1, 2);
    jury(Track.PUBLIC, 11);
    gives(1, 1, 100);
    gives(11, 1, 100);
    gives(1, 2, 10);
    gives(2, 2, 10);
    gives(11, 2, 10);

    List<Ranked> ranked = rank(scoring(1, 50, Track.PUBLIC, false), 1, 2);

    assertThat(order(ranked)).containsExactly("2:1+", "1:0");
    assertThat(ranked.get(1).experts().needed()).isEqualTo(2);
  }

  @Test
  void the_recused_are_not_among_those_who_could_score() {
    jury(Track.EXPERT, 1, 2);
    jury(Track.PUBLIC, 11);
    gives(1, 1, 100);
    gives(11, 1, 100);
    recuses(2, 1);

    Ranked only = rank(scoring(1, 50, Track.PUBLIC, false), 1).get(0);

    assertThat(only.place()).isEqualTo(1);
    assertThat(only.experts().jurors()).isEqualTo(1);
  }

  @Test
  void a_track_in_which_all_are_recused_gives_no_place() {
    jury(Track.EXPERT, 1);
    jury(Track.PUBLIC, 11);
    gives(11, 1, 100);
    recuses(1, 1);

    assertThat(order(rank(scoring(1, 50, Track.PUBLIC, false), 1))).containsExactly("1:0");
  }

  @Test
  void any_ranking_is_in_order_gapless_and_gives_equals_equal_places() {
    Random random = new Random(20261130);
    for (int run = 0; run < 300; run++) {
      jurors.clear();
      sheets.clear();
      jury(Track.EXPERT, 1, 2);
      jury(Track.PUBLIC, 11, 12, 13, 14, 15);
      long[] candidates = LongStream.rangeClosed(1, 1 + random.nextInt(8)).toArray();
      for (long candidate : candidates) {
        jurors.forEach(juror -> gives(juror.accountId(), candidate, random.nextInt(4)));
      }
      int places = 1 + random.nextInt(4);
      List<Ranked> ranked =
          rank(
              scoring(places, 10 + random.nextInt(81), Track.EXPERT, random.nextBoolean()),
              candidates);

      for (int i = 0; i < ranked.size(); i++) {
        Ranked one = ranked.get(i);
        boolean same = i > 0 && equal(ranked.get(i - 1), one);
        assertThat(one.place()).isEqualTo(same ? ranked.get(i - 1).place() : i + 1);
        assertThat(one.shortlisted()).isEqualTo(one.place() <= places);
      }
    }
  }

  private static boolean equal(Ranked one, Ranked other) {
    return one.experts().mean().compareTo(other.experts().mean()) == 0
        && one.jury().mean().compareTo(other.jury().mean()) == 0;
  }

  private void jury(Track track, long... ids) {
    for (long id : ids) {
      jurors.add(new Juror("R", id, track));
    }
  }

  private void gives(long juror, long candidate, int points) {
    sheets.add(new Sheet(candidate, juror, "" + points, points, null, Instant.EPOCH));
  }

  private void recuses(long juror, long candidate) {
    sheets.add(new Sheet(candidate, juror, "", 0, "我是申报单位的人", Instant.EPOCH));
  }

  private List<Ranked> rank(Scoring scoring, long... candidates) {
    return new Ranking(scoring, jurors, sheets)
        .rank(
            LongStream.of(candidates)
                .mapToObj(
                    id -> new Candidate(id, "R", (int) id, "项目 " + id, null, null, null, null))
                .toList());
  }

  /** Candidate, place, and a plus for who is on the shortlist. */
  private static List<String> order(List<Ranked> ranked) {
    return ranked.stream()
        .map(each -> each.candidate().id() + ":" + each.place() + (each.shortlisted() ? "+" : ""))
        .toList();
  }

  private static Scoring scoring(int places, int weight, Track first, boolean trimmed) {
    return new ScoringForm("", "评审", "" + places, "" + weight, first.name(), trimmed ? "true" : "")
        .read("R-012022-2026-01", 1, 1, Instant.EPOCH, 0);
  }
}
