package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshang.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CatalogueTest {

  @Autowired Catalogue catalogue;
  @Autowired ModelCheck check;

  @Test
  void theApplicationKnowsEverythingThatTheShippedModelsName() {
    assertThat(check.check(Models.shipped())).isEmpty();
  }

  @Test
  void noActionWaitsForAFormThatDoesNotExist() {
    assertThat(Models.shipped().forms().keySet()).containsAll(catalogue.actions());
  }
}
