package org.gongshang.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.gongshang.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever happens to matters and regions: every open matter has one owner at every moment. */
abstract class OwnershipCases {

  private static final int STEPS = 45;

  @Autowired ApplicationContext context;
  @Autowired Walk walk;
  @Autowired JdbcTemplate sql;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 41, 2016, 20261129})
  void every_open_matter_has_exactly_one_owning_region(long seed) {
    System.out.println("ownership: seed " + seed);
    RandomMoves moves = new RandomMoves(context, new Random(seed));
    String matter = moves.aMatterBegins();
    for (int step = 0; step < STEPS; step++) {
      String did = moves.next();
      owned(moves, "seed " + seed + ", step " + step + ": " + did);
    }
    assertThat(moves.seen())
        .as("seed %s does what there is to do with %s", seed, matter)
        .contains("need-classify");
  }

  private void owned(RandomMoves moves, String when) {
    for (String number : moves.matters()) {
      Long region =
          sql.queryForObject("select region_id from matter where number = ?", Long.class, number);
      assertThat(
              sql.queryForList(
                  "select region_id from matter_region where owner_of = ?", Long.class, number))
          .as("%s: owner of %s", when, number)
          .containsExactly(region);
      assertThat(
              sql.queryForObject(
                  "select region_id from matter_region where id = (select max(id) from"
                      + " matter_region where matter = ?)",
                  Long.class,
                  number))
          .as("%s: newest row of %s", when, number)
          .isEqualTo(region);
      if (isOpen(number)) {
        assertThat(closedOn(region)).as("%s: region of %s", when, number).isNull();
        assertThat(
                sql.queryForList(
                    "select distinct region_id from inbox where business_key = ?",
                    Long.class,
                    number))
            .as("%s: where the tasks of %s are", when, number)
            .isSubsetOf(region);
      }
    }
    counted(when);
  }

  /** The counter above is what there is below. */
  private void counted(String when) {
    assertThat(
            sql.queryForList(
                "select h.id from hand_down h where h.state <> 'GIVEN' and h.open_below <> ("
                    + "select count(*) from sub_matter s join matter m on m.number = s.number"
                    + " where s.hand_down_id = h.id and m.status = 'OPEN')"))
        .as(when)
        .isEmpty();
  }

  private boolean isOpen(String number) {
    return "OPEN"
        .equals(
            sql.queryForObject("select status from matter where number = ?", String.class, number));
  }

  private Object closedOn(Long region) {
    return sql.queryForObject("select closed_on from region where id = ?", Object.class, region);
  }

  @Test
  void the_database_itself_refuses_a_second_owner() {
    RandomMoves moves = new RandomMoves(context, new Random(1));
    String matter = moves.aMatterBegins();
    List<Long> regions = sql.queryForList("select id from region order by id limit 1", Long.class);

    assertThatThrownBy(
            () ->
                sql.update(
                    "insert into matter_region (matter, region_id, since, reason, opened_at,"
                        + " owner_of) values (?, ?, 0, 'handUp', 0, ?)",
                    matter,
                    regions.get(0),
                    matter))
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
