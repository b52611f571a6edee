package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.gongshang.region.Regions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an empty database holds after the first start. */
abstract class StartCases {

  @Autowired ApplicationContext context;
  @Autowired ProcessEngine engine;
  @Autowired Flyway flyway;
  @Autowired Regions regions;
  @Autowired JdbcClient jdbc;

  @Test
  void the_engine_finds_the_tables_of_its_own_version() {
    assertThat(engine.getManagementService().getTableCount())
        .containsKeys("ACT_RU_TASK", "ACT_RU_EXECUTION", "ACT_HI_PROCINST", "ACT_RE_DECISION_DEF");
    assertThat(engine.getManagementService().getProperties())
        .containsEntry("schema.version", engineVersion());
  }

  /** Major and minor: 7.24.0 runs on the tables of 7.24. */
  private static String engineVersion() {
    return ProcessEngine.VERSION.replaceFirst("(\\d+\\.\\d+).*", "$1.0");
  }

  @Test
  void the_engine_makes_ids_in_the_order_of_time() {
    String id = new WaitingNeed(context).task().taskId();
    assertThat(UUID.fromString(id).version()).isEqualTo(7);
  }

  @Test
  void every_migration_has_run_and_none_has_failed() {
    assertThat(flyway.info().pending()).isEmpty();
    assertThat(flyway.info().applied())
        .isNotEmpty()
        .allMatch(done -> done.getState().isApplied() && !done.getState().isFailed());
  }

  @Test
  void one_bundle_with_every_model_is_deployed() {
    List<String> processes =
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
            .filter(definition -> !definition.getKey().startsWith("tryout"))
            .map(definition -> definition.getKey())
            .toList();
    assertThat(processes)
        .contains("co-governance", "need", "axis", "deliberation", "session", "public-notice")
        .contains("project", "implementation", "evaluation");
    assertThat(jdbc.sql("select count(*) from bundle").query(Long.class).single()).isOne();
  }

  @Test
  void the_axis_stands_from_the_district_to_its_communities() {
    assertThat(regions.top().name()).isEqualTo("朝阳区");
    assertThat(regions.byCode("110105012022")).isPresent();
  }
}
