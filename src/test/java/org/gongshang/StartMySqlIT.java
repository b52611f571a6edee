package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@MySqlTest
class StartMySqlIT extends StartCases {

  @Test
  void every_table_speaks_four_bytes() {
    assertThat(
            jdbc.sql(
                    "select distinct table_collation from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'"
                        + " and table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list())
        .containsExactly("utf8mb4_bin");
  }
}
