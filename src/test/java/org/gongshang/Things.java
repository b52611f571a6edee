package org.gongshang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in a region without anybody having done anything with it. */
class Things {

  private final JdbcTemplate sql;

  Things(JdbcTemplate sql) {
    this.sql = sql;
  }

  long organisation(long region) {
    String name = "某单位 " + UUID.randomUUID();
    sql.update(
        "insert into organisation (name, kind, region_id, added_at) values (?, 'FIRM', ?, 0)",
        name,
        region);
    return number("select id from organisation where name = ?", name);
  }

  String handedDown(String above, String below) {
    sql.update(
        "insert into hand_down (matter, task, due_at, handed_by, handed_at, state, below,"
            + " open_below) values (?, '办', 0, 1, 0, 'WAITING', 1, 1)",
        above);
    sql.update(
        "insert into sub_matter (hand_down_id, region_id, parent, number)"
            + " select max(id), 1, ?, ? from hand_down",
        above,
        below);
    return below;
  }

  long variant(long region) {
    String title = "自定流程 " + UUID.randomUUID();
    sql.update(
        "insert into model_variant (process, region_id, title, reason, state, sha256, author,"
            + " proposed_at, version) values ('need', ?, ?, '试行', 'PROPOSED', '', 0, 0, 0)",
        region,
        title);
    long id = number("select id from model_variant where title = ?", title);
    sql.update(
        "insert into model_variant_file (variant_id, name, content) values (?, ?, ?)",
        id,
        "bpmn/need.bpmn",
        model());
    return id;
  }

  private static byte[] model() {
    try {
      return java.nio.file.Files.readAllBytes(Path.of("bpmn/need.bpmn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long platform(long region) {
    sql.update(
        "insert into platform (kind, name, address, manager, region_id, version, changed_by,"
            + " changed_at) values ('BUILDING', ?, '三号楼', '某物业', ?, 0, 1, 0)",
        "楼 " + UUID.randomUUID().toString().substring(0, 8),
        region);
    return number("select max(id) from platform where region_id = ?", region);
  }

  long venue(long region) {
    sql.update(
        "insert into venue (region_id, name, address, seats, step_free, opens, closes, shared,"
            + " version, changed_by, changed_at) values (?, ?, '三号楼', 20, true, 480, 1260, false,"
            + " 0, 1, 0)",
        region,
        "厅 " + UUID.randomUUID().toString().substring(0, 8));
    return number("select max(id) from venue where region_id = ?", region);
  }

  /** A term of the community's council for which nobody stands yet. */
  long term(long community) {
    sql.update(
        "insert into council_term (council_id, ordinal, state, valid_from, valid_to, seats_min,"
            + " seats_max, party_share, government_share, public_share, alternates, notice_days,"
            + " source, prepared_by, prepared_at, version) select id, 900, 'PREPARING',"
            + " '2100-01-01', '2104-12-31', 8, 30, 20, 15, 40, 5, 5, 'cast', 1, 0, 0"
            + " from council where standing_of = ?",
        community);
    return number("select max(id) from council_term where source = 'cast'");
  }

  private long number(String query, Object... arguments) {
    Long found = sql.queryForObject(query, Long.class, arguments);
    return found == null ? 0 : found;
  }
}
