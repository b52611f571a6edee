package org.gongshang.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What jurors see of their own sheets. */
@Component
@Transactional(readOnly = true)
public class SheetPages {

  private final ScoringMapper mapper;
  private final ScoringSubjects subjects;
  private final SheetDesk sheets;

  SheetPages(ScoringMapper mapper, ScoringSubjects subjects, SheetDesk sheets) {
    this.mapper = mapper;
    this.subjects = subjects;
    this.sheets = sheets;
  }

  /** Null for who is no juror, and before it opens. */
  @Nullable Own own(Scoring scoring, Viewer viewer) {
    if (scoring.openedAt() == null || !subjects.scores(scoring, viewer)) {
      return null;
    }
    String number = scoring.number();
    Map<Long, Sheet> own =
        mapper.sheetsOf(number, viewer.accountId()).stream()
            .collect(Collectors.toMap(Sheet::candidateId, Function.identity()));
    List<Row> rows = new ArrayList<>();
    mapper.candidates(number).forEach(each -> rows.add(new Row(each, own.get(each.id()))));
    return new Own(rows, own.size(), scoring.state() == ScoringState.OPEN);
  }

  /** One candidate's sheet of a juror. */
  public Page page(Viewer viewer, String number, long candidateId) {
    Scoring scoring = sheets.scored(viewer, number);
    Candidate candidate = sheets.candidate(scoring, candidateId);
    Sheet saved =
        mapper.sheetsOf(number, viewer.accountId()).stream()
            .filter(each -> each.candidateId() == candidateId)
            .findFirst()
            .orElse(null);
    return new Page(
        scoring,
        candidate,
        mapper.criteria(number),
        saved,
        mapper.candidates(number).size(),
        scoring.state() == ScoringState.OPEN);
  }

  public record Row(Candidate candidate, @Nullable Sheet sheet) {}

  /** What a juror has scored. */
  public record Own(List<Row> rows, int done, boolean open) {}

  public record Page(
      Scoring scoring,
      Candidate candidate,
      List<Criterion> criteria,
      @Nullable Sheet saved,
      int of,
      boolean open) {}
}
