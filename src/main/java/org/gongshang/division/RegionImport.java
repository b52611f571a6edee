package org.gongshang.division;

import java.util.List;
import java.util.Locale;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Author;
import org.gongshang.region.RegionRow;
import org.gongshang.region.RegionTables;
import org.gongshang.sheet.Column;
import org.gongshang.sheet.RowImport;
import org.gongshang.sheet.SheetRow;
import org.gongshang.sheet.Upload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes regions over from tables. What there is, is known by its code and never moved. */
@Component
class RegionImport implements RowImport {

  static final String CODE = "code";
  static final String PARENT = "parent";
  static final String LEVEL = "level";
  static final String NAME = "name";
  static final String KIND = "kind";
  static final String BODY = "body";
  static final String LEADS = "leads";

  /** Each code extends that of the region above. */
  static final String OFFICIAL = "official";

  private final RegionTables tables;
  private final RegionWords words;
  private final Rights rights;
  private final MessageSource messages;

  RegionImport(RegionTables tables, RegionWords words, Rights rights, MessageSource messages) {
    this.tables = tables;
    this.words = words;
    this.rights = rights;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return "regions";
  }

  @Override
  public String home() {
    return "/admin/regions";
  }

  @Override
  public String nav() {
    return "regions";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required(CODE, 24),
        Column.optional(PARENT, 24),
        Column.required(LEVEL, 20),
        Column.required(NAME, 60),
        Column.optional(KIND, 20),
        Column.optional(BODY, 80),
        Column.optional(LEADS, 80));
  }

  @Override
  public List<String> options() {
    return List.of(OFFICIAL);
  }

  @Override
  public void demand(Viewer viewer) {
    rights.demand(viewer, Role.ADMIN);
  }

  @Override
  public int chunk() {
    return 200;
  }

  @Override
  public Check check(Upload upload) {
    return new RegionCheck(this, tables, words, rights, upload);
  }

  RegionRow row(SheetRow row) {
    String kind = row.text(KIND).isEmpty() ? row.text(LEVEL) : row.text(KIND);
    return new RegionRow(
        row.line(),
        row.plain(CODE),
        row.plain(PARENT),
        words.level(row.plain(LEVEL)).orElse(null),
        row.text(NAME),
        words.kind(kind).orElse(null),
        row.text(BODY),
        row.text(LEADS));
  }

  @Override
  public Taken take(List<SheetRow> rows, Upload upload) {
    // what is kept for ever says so in the language of the office
    String reason =
        messages.getMessage(
            "import.regions.reason", new Object[] {upload.fileName()}, Locale.SIMPLIFIED_CHINESE);
    RegionTables.Taken taken =
        tables.take(
            rows.stream().map(this::row).toList(),
            isOfficial(upload),
            new Author(upload.by().accountId(), reason));
    return new Taken(taken.added(), taken.changed(), rows.size() - taken.added() - taken.changed());
  }

  static boolean isOfficial(Upload upload) {
    return upload.options().contains(OFFICIAL);
  }
}
