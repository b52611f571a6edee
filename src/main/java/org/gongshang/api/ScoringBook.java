package org.gongshang.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.scoring.Candidate;
import org.gongshang.scoring.Ranked;
import org.gongshang.scoring.Scoring;
import org.gongshang.scoring.ScoringLists;
import org.gongshang.scoring.ScoringPages;
import org.gongshang.scoring.Sheet;
import org.gongshang.scoring.SheetDesk;
import org.gongshang.scoring.SheetPages;
import org.gongshang.scoring.TrackMean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says for programs how candidates are scored, and takes sheets. */
@Component
class ScoringBook {

  private final ScoringLists lists;
  private final ScoringPages pages;
  private final SheetPages sheetPages;
  private final SheetDesk sheets;
  private final Regions regions;

  ScoringBook(
      ScoringLists lists,
      ScoringPages pages,
      SheetPages sheetPages,
      SheetDesk sheets,
      Regions regions) {
    this.lists = lists;
    this.pages = pages;
    this.sheetPages = sheetPages;
    this.sheets = sheets;
    this.regions = regions;
  }

  List<ScoringAnswer.Line> list(Viewer viewer) {
    ScoringLists.Page page = lists.of(viewer);
    List<ScoringAnswer.Line> lines = new ArrayList<>();
    page.asking().forEach(row -> lines.add(line(row.scoring(), true)));
    List<String> known = lines.stream().map(ScoringAnswer.Line::number).toList();
    page.near().stream()
        .filter(row -> !known.contains(row.scoring().number()))
        .forEach(row -> lines.add(line(row.scoring(), false)));
    return lines;
  }

  private ScoringAnswer.Line line(Scoring scoring, boolean scores) {
    return new ScoringAnswer.Line(
        scoring.number(),
        scoring.title(),
        Place.of(regions.known(scoring.regionId()).orElseThrow()),
        scoring.state().key(),
        scores);
  }

  ScoringAnswer scoring(Viewer viewer, String number) {
    ScoringPages.Page page = pages.page(viewer, number);
    Scoring scoring = page.scoring();
    SheetPages.Own own = page.own();
    return new ScoringAnswer(
        line(scoring, own != null),
        scoring.places(),
        scoring.expertWeight(),
        scoring.first().key(),
        scoring.trimmed(),
        scoring.lastDay(),
        scoring.touched(),
        scoring.rules(),
        scoring.fingerprint(),
        page.criteria().stream()
            .map(each -> new ScoringAnswer.Criterion(each.name(), each.best()))
            .toList(),
        candidates(page),
        own == null
            ? null
            : own.rows().stream()
                .flatMap(row -> Optional.ofNullable(row.sheet()).stream())
                .map(ScoringBook::sheet)
                .toList());
  }

  private static List<ScoringAnswer.Candidate> candidates(ScoringPages.Page page) {
    Map<Long, Ranked> ranked =
        page.ranked().stream()
            .collect(Collectors.toMap(each -> each.candidate().id(), Function.identity()));
    Stream<Candidate> ordered =
        page.ranked().isEmpty()
            ? page.candidates().stream()
            : page.ranked().stream().map(Ranked::candidate);
    return ordered
        .map(
            each ->
                new ScoringAnswer.Candidate(
                    each.id(),
                    each.position(),
                    each.title(),
                    each.body(),
                    each.cost(),
                    each.source(),
                    elsewhere(page.from(), each),
                    elsewhere(page.to(), each),
                    rank(ranked.get(each.id()))))
        .toList();
  }

  private static @Nullable String elsewhere(
      Map<String, ScoringPages.Elsewhere> known, Candidate candidate) {
    ScoringPages.Elsewhere found = known.get(String.valueOf(candidate.id()));
    return found == null ? null : found.number();
  }

  private static ScoringAnswer.@Nullable Rank rank(@Nullable Ranked ranked) {
    return ranked == null
        ? null
        : new ScoringAnswer.Rank(
            ranked.place(),
            ranked.result(),
            ranked.shortlisted(),
            mean(ranked.experts()),
            mean(ranked.jury()));
  }

  private static ScoringAnswer.Mean mean(TrackMean mean) {
    return new ScoringAnswer.Mean(
        mean.shown(), mean.jurors(), mean.sheets(), mean.counted(), mean.lowest(), mean.highest());
  }

  private static ScoringAnswer.Sheet sheet(Sheet sheet) {
    return new ScoringAnswer.Sheet(
        sheet.candidateId(), sheet.each(), sheet.total(), sheet.recusal(), sheet.savedAt());
  }

  ScoringAnswer.Sheet score(
      Viewer viewer, String number, long id, ScoringAnswer.Sent sent, IdempotencyKey key) {
    sheets.score(viewer, number, id, sent.form(), key.value());
    return sheet(
        Objects.requireNonNull(sheetPages.page(viewer, number, id).saved(), "what was just saved"));
  }
}
