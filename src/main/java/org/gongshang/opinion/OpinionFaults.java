package org.gongshang.opinion;

import java.util.List;
import org.gongshang.FieldFault;
import org.gongshang.Refusal;
import org.gongshang.opinion.exchange.Reading;

/** Where on a form it is told what is wrong. */
final class OpinionFaults {

  private OpinionFaults() {}

  /** Of an import: at the file that a refusal names first, or at the field. */
  static List<FieldFault> ofFiles(Refusal refusal) {
    return refusal.all().stream()
        .map(
            each ->
                new FieldFault(
                    each.key().startsWith("opinion.file.") ? file(each) : each.field(), each))
        .toList();
  }

  private static String file(Refusal refusal) {
    return Reading.VOTES.equals(refusal.args()[0]) ? "votes" : "comments";
  }

  /** Of a page's form with one field, at it if it is about what was typed there. */
  static List<FieldFault> at(String field, String about, Refusal refusal) {
    return refusal.all().stream()
        .map(each -> new FieldFault(each.key().startsWith(about) ? field : "", each))
        .toList();
  }
}
