package org.gongshang.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.region.RegionDraft;
import org.gongshang.region.RegionFaults;
import org.gongshang.region.RegionRow;
import org.gongshang.region.RegionTables;
import org.gongshang.sheet.Problem;
import org.gongshang.sheet.RowImport;
import org.gongshang.sheet.SheetRow;
import org.gongshang.sheet.Upload;
import org.gongshang.sheet.Verdict;
import org.jspecify.annotations.Nullable;

/** Looks at a table of regions as a whole: a row may describe the region above one further up. */
final class RegionCheck implements RowImport.Check {

  private final RegionImport regions;
  private final RegionTables tables;
  private final RegionWords words;
  private final Rights rights;
  private final Upload upload;
  private final List<RegionRow> heard = new ArrayList<>();
  private @Nullable Map<Integer, RegionDraft> drafts;

  RegionCheck(
      RegionImport regions, RegionTables tables, RegionWords words, Rights rights, Upload upload) {
    this.regions = regions;
    this.tables = tables;
    this.words = words;
    this.rights = rights;
    this.upload = upload;
  }

  @Override
  public void hear(List<SheetRow> rows) {
    rows.forEach(row -> heard.add(regions.row(row)));
  }

  @Override
  public Map<Integer, Verdict> judge(List<SheetRow> rows) {
    Map<Integer, RegionDraft> all = drafts;
    if (all == null) {
      all = tables.look(heard, RegionImport.isOfficial(upload));
      drafts = all;
    }
    Map<Integer, Verdict> verdicts = new HashMap<>();
    for (SheetRow row : rows) {
      RegionDraft draft = all.get(row.line());
      if (draft != null) {
        verdicts.put(row.line(), verdict(row, draft));
      }
    }
    return verdicts;
  }

  private Verdict verdict(SheetRow row, RegionDraft draft) {
    Long anchor = draft.anchor();
    if (anchor != null && !rights.may(upload.by(), Role.ADMIN, anchor)) {
      return Verdict.faulty(List.of(Problem.at(RegionImport.CODE, "import.regions.notYours")));
    }
    List<Problem> problems = new ArrayList<>();
    draft.faults().forEach(fault -> problems.add(problem(fault)));
    String kind = row.text(RegionImport.KIND);
    if (!kind.isEmpty() && words.kind(kind).isEmpty()) {
      problems.removeIf(problem -> RegionImport.KIND.equals(problem.column()));
      problems.add(Problem.at(RegionImport.KIND, "import.regions.kind.unknown"));
    }
    return new Verdict(effect(draft), problems, changes(draft), draft.turn());
  }

  private static Problem problem(Refusal fault) {
    String field = RegionFaults.field(fault);
    return Problem.at(column(field), fault.key(), fault.args());
  }

  private static String column(String field) {
    return field.equals("officialName") ? RegionImport.NAME : field;
  }

  private static Verdict.Effect effect(RegionDraft draft) {
    if (draft.isNew()) {
      return Verdict.Effect.NEW;
    }
    return draft.differences().isEmpty() ? Verdict.Effect.NOTHING : Verdict.Effect.CHANGE;
  }

  private static List<Problem> changes(RegionDraft draft) {
    return draft.differences().stream().map(RegionCheck::change).toList();
  }

  private static Problem change(RegionDraft.Difference other) {
    return other.field().equals("officialName")
        ? Problem.of(new Refusal("import.regions.official.from", other.was(), other.becomes()))
        : Problem.at(other.field(), "import.change.from", other.was(), other.becomes());
  }
}
