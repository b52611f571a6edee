package org.gongshang.opinion;

import java.util.ArrayList;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.opinion.exchange.Files;

/**
 * A round that comes as files.
 *
 * @param title as typed
 * @param question as typed
 * @param grouped whether group-id makes the groups
 */
public record NewImport(
    long regionId, String title, String question, boolean grouped, Files files) {

  /** What is wrong with the words, which is known before the files are read. */
  static List<Refusal> faults(String title, String question) {
    List<Refusal> faults = new ArrayList<>();
    RoundForm.kept(() -> Asked.title(title), "", faults);
    RoundForm.kept(() -> Asked.question(question), "", faults);
    return faults;
  }
}
