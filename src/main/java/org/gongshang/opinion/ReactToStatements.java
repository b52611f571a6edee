package org.gongshang.opinion;

import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Somebody says that they are done. Their reactions were kept one by one. */
@Component(ReactToStatements.FORM)
@Way("[roundId] opinions OPEN")
class ReactToStatements implements CollectiveAction {

  static final String FORM = "opinion-react";

  @Override
  public void answer(Submission submission, long roundId) {
    // that they have answered is all there is to keep
  }
}
