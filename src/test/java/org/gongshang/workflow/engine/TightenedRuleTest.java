package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.gongshang.Gongshang;
import org.gongshang.Journey;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.HistoryLines.StepLine;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Stage;
import org.gongshang.workflow.model.WithoutClerks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application starts anew under a rule by which its own models would be refused today. */
@ExtendWith(OutputCaptureExtension.class)
class TightenedRuleTest {

  @TempDir Path folder;

  @Test
  void anOldMatterGoesOnUnderItsModelsAndNewModelsAreRefused(CapturedOutput log) {
    String matter;
    try (ConfigurableApplicationContext before = start()) {
      matter = new WaitingNeed(before).matter();
    }
    try (ConfigurableApplicationContext after = start(TightenedRuleTest::tighten)) {
      assertRefused(after);
      goesOn(after, matter);
      assertThat(new WaitingNeed(after).matter()).isNotEqualTo(matter);
      assertRefused(after);
    }
    assertThat(log.getAll()).contains("a model deployed earlier would be refused today");
  }

  /** From its need to the council's agenda, over the borders of four models. */
  private static void goesOn(ConfigurableApplicationContext after, String matter) {
    Journey journey = new Journey(after);
    journey.theNeedIsScreened(matter);
    journey.theNeedIsClassified(matter);
    journey.theCouncilIsCalled(matter);
    assertThat(after.getBean(Matters.class).get(new MatterNumber(matter)).stage())
        .isEqualTo(Stage.DELIBERATION);
    List<StepLine> steps = after.getBean(HistoryLines.class).steps(matter);
    assertThat(steps)
        .extracting(StepLine::processKey)
        .contains("co-governance", "need", "axis", "deliberation");
  }

  /** The shipped models themselves, word for word. */
  private static void assertRefused(ConfigurableApplicationContext after) {
    ProcessEngine engine = after.getBean(ProcessEngine.class);
    JdbcTemplate sql = after.getBean(JdbcTemplate.class);
    String shipped = sql.queryForObject("select deployment_id from bundle", String.class);
    DeploymentBuilder again =
        engine.getRepositoryService().createDeployment().addDeploymentResources(shipped);
    long deployments = engine.getRepositoryService().createDeploymentQuery().count();

    assertThatThrownBy(again::deploy)
        .hasStackTraceContaining("models refused")
        .hasStackTraceContaining("ROLE");
    assertThat(engine.getRepositoryService().createDeploymentQuery().count())
        .isEqualTo(deployments);
  }

  private ConfigurableApplicationContext start(ApplicationContextInitializer<?>... changes) {
    return new SpringApplicationBuilder(Gongshang.class, Walk.class)
        .profiles("test")
        .initializers(changes)
        .run(
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=false",
            "--gongshang.files.dir=" + folder.resolve("files"),
            "--spring.datasource.url=jdbc:h2:file:%s;MODE=MySQL;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0"
                .formatted(folder.resolve("gongshang")));
  }

  private static void tighten(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(WithoutClerks::inPlaceOfTheCatalogue);
  }
}
