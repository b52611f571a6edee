package org.gongshang.workflow;

import java.util.Collection;
import java.util.List;

/** A stage says what came of matters; of several at once in a constant number of statements. */
public interface ResultSource {

  List<Result> results(Collection<MatterNumber> matters);
}
