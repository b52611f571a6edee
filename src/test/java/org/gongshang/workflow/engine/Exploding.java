package org.gongshang.workflow.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;

/** A class that a hostile model names; the counter tells whether it was ever made. */
public class Exploding extends DefaultTaskFormHandler implements JavaDelegate {

  static final AtomicInteger MADE = new AtomicInteger();

  public Exploding() {
    MADE.incrementAndGet();
  }

  @Override
  public void execute(DelegateExecution execution) {
    MADE.incrementAndGet();
  }
}
