package org.gongshang.workflow.engine;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Several applications live in one test run, each with a clock of its own, but the engine's clock
 * is one for the JVM: before a class begins it is set to the time of that class's application.
 */
public class SameTime extends AbstractTestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    test.getApplicationContext()
        .getBeanProvider(MovableClock.class)
        .ifAvailable(clock -> clock.setOffset(clock.offset()));
  }

  /** For an application that is started by hand and whose clock cannot be moved. */
  public static void ofTheSystem() {
    ClockUtil.reset();
  }
}
