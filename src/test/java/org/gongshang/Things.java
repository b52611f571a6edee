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

  /** A scoring that has opened, with one juror. */
  String scoring(long region, long juror) {
    int ordinal =
        (int)
            number("select coalesce(max(ordinal), 0) + 1 from scoring where region_id = ?", region);
    String number = "R-%06d-2099-%02d".formatted(region % 1_000_000, ordinal);
    sql.update(
        "insert into scoring (number, region_id, in_year, ordinal, title, places, expert_weight,"
            + " first_on_tie, trimmed, state, opened_at, created_by, created_at, version) values"
            + " (?, ?, 2099, ?, '评审', 1, 50, 'PUBLIC', false, 'OPEN', 0, 1, 0, 0)",
        number,
        region,
        ordinal);
    sql.update(
        "insert into scoring_juror (scoring, account_id, track) values (?, ?, 'PUBLIC')",
        number,
        juror);
    sql.update(
        "insert into scoring_criterion (scoring, position, name, best) values (?, 1, '可行性', 100)",
        number);
    sql.update(
        "insert into scoring_candidate (scoring, position, title) values (?, 1, '健身步道')", number);
    return number;
  }

  long candidate(String scoring) {
    return number("select max(id) from scoring_candidate where scoring = ?", scoring);
  }

  /** A programme that is open for proposals, with one that this person made. */
  String programme(long region, long proposer) {
    int ordinal =
        (int)
            number(
                "select coalesce(max(ordinal), 0) + 1 from programme where region_id = ?", region);
    String number = "P-%06d-2099-%02d".formatted(region % 1_000_000, ordinal);
    sql.update(
        "insert into programme (number, region_id, for_year, ordinal, title, budget, state,"
            + " call_ends_at, created_by, created_at, version) values (?, ?, 2099, ?, '年度实事',"
            + " 100000, 'CALL', 4070880000000, 1, 0, 0)",
        number,
        region,
        ordinal);
    sql.update(
        "insert into programme_terms (programme, kind, stopping, fills, method, secret, residents,"
            + " minimum, version) values (?, 'GREEDY', 'AT_ONCE', false, 'APPROVAL', true, true,"
            + " 1, 0)",
        number);
    sql.update(
        "insert into programme_proposal (programme, position, title, body, proposed_by,"
            + " proposed_at, state, version) values (?, 1, '健身步道', '绕小区修一圈步道。', ?, 0,"
            + " 'PROPOSED', 0)",
        number,
        proposer);
    return number;
  }

  long proposal(String programme) {
    return number("select max(id) from programme_proposal where programme = ?", programme);
  }

  /** A closed round of opinions with one statement. */
  long opinions(long region) {
    String title = "意见 " + UUID.randomUUID();
    sql.update(
        "insert into opinion_round (region_id, title, question, state, circle, from_groups,"
            + " opened_at, closed_at, created_by, created_at, version)"
            + " values (?, ?, '怎么看', 'CLOSED', 'IMPORTED', false, 0, 0, 1, 0, 0)",
        region,
        title);
    long id = number("select id from opinion_round where title = ?", title);
    sql.update(
        "insert into opinion_statement (round_id, position, body, state, offered_at, row_no)"
            + " values (?, 0, '路灯要亮', 'ACCEPTED', 0, 0)",
        id);
    return id;
  }

  long statement(long round) {
    return number("select id from opinion_statement where round_id = ?", round);
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
