package org.gongshang.programme.annual;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.springframework.stereotype.Component;

/** What is reported of a programme's projects. */
@Component
class Reports {

  /** Field of the forms that says all is reported. */
  static final String DONE = "done";

  private final ProposalMapper mapper;

  Reports(ProposalMapper mapper) {
    this.mapper = mapper;
  }

  /** Of one part of the year, by proposal. */
  Map<Long, Report> of(String number, CalendarStage stage) {
    return mapper.reports(number).stream()
        .filter(each -> each.stage() == stage)
        .collect(Collectors.toMap(Report::proposalId, each -> each));
  }

  /** What is still missing, by the field at which a person reads it. */
  Map<String, Refusal> missing(String number, CalendarStage stage) {
    Set<Long> known = of(number, stage).keySet();
    List<Proposal> open =
        mapper.of(number).stream()
            .filter(Proposal::isSelected)
            .filter(each -> !known.contains(each.id()))
            .toList();
    return open.isEmpty()
        ? Map.of()
        : Map.of(DONE, new Refusal("annual.missing.reports", open.size()));
  }
}
