package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class StartTest {

  @Autowired ProcessEngine engine;

  @Test
  void theEngineRunsOnItsOwnTablesInAnEmptyDatabase() {
    assertThat(engine.getManagementService().getTableCount()).isNotEmpty();
  }
}
