package org.gongshang.council.web;

import java.util.List;
import java.util.Map;
import org.gongshang.FieldFault;
import org.gongshang.Refusal;

/** Where on a form it is told what is wrong. */
final class CouncilFaults {

  /** The first whose key begins so. */
  private static final List<Map.Entry<String, String>> FIELDS =
      List.of(
          Map.entry("council.term.from", "from"),
          Map.entry("council.term.past", "from"),
          Map.entry("council.candidate.sector", "sector"),
          Map.entry("council.candidate.kind", "kind"),
          Map.entry("council.candidate.unit", "unit"),
          Map.entry("council.candidate.words", "words"),
          Map.entry("council.candidate.", "account"),
          Map.entry("people.login", "login"),
          Map.entry("people.name", "name"),
          Map.entry("council.result.from", "from"),
          Map.entry("council.abandon.reason", "reason"),
          Map.entry("council.result.eligible", "eligible"),
          Map.entry("council.result.turnout", "turnout"),
          Map.entry("council.result.votes", "votes-"),
          Map.entry("council.result.rank", "rank-"),
          Map.entry("council.leave.reason", "reason"),
          Map.entry("notice.objection", "reply"));

  private CouncilFaults() {}

  static List<FieldFault> of(Refusal refusal) {
    return refusal.all().stream().map(each -> new FieldFault(field(each), each)).toList();
  }

  private static String field(Refusal refusal) {
    String field =
        FIELDS.stream()
            .filter(each -> refusal.key().startsWith(each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return field.endsWith("-") ? field + refusal.args()[0] : field;
  }
}
