package org.gongshang.workflow.model;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongshang.people.Role;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Every name that a model may use. Steps and actions are found by type without being made, because
 * the engine needs their names before they can have the engine.
 */
@Component
public class Catalogue {

  /** What a process variable holds. */
  public enum Kind {
    TEXT,
    FLAG,
    NUMBER,
    TIME
  }

  private static final Map<String, Kind> VARIABLES =
      Map.ofEntries(
          entry("needOutcome", Kind.TEXT),
          entry("screening", Kind.TEXT),
          entry("category", Kind.TEXT),
          entry("urgency", Kind.TEXT),
          entry("mode", Kind.TEXT),
          entry("level", Kind.NUMBER),
          entry("levelVerdict", Kind.TEXT),
          entry("emergency", Kind.FLAG),
          entry("ownLevel", Kind.NUMBER),
          entry("lacking", Kind.TEXT),
          entry("hasBelow", Kind.FLAG),
          entry("placing", Kind.TEXT),
          entry("handedDown", Kind.FLAG),
          entry("reviewed", Kind.FLAG),
          entry("reclassified", Kind.FLAG),
          entry("classification", Kind.TEXT),
          entry("agendaDecision", Kind.TEXT),
          entry("planDecision", Kind.TEXT),
          entry("workOutcome", Kind.TEXT),
          entry("handDownDecision", Kind.TEXT),
          entry("rollUpDecision", Kind.TEXT),
          entry("resultsDueAt", Kind.TIME),
          entry("settledRegion", Kind.NUMBER),
          entry("handUpDecision", Kind.TEXT),
          entry("receiveDecision", Kind.TEXT),
          entry("escalation", Kind.FLAG),
          entry("escalationDecision", Kind.TEXT),
          entry("resolution", Kind.TEXT),
          entry("noticeKind", Kind.TEXT),
          entry("noticeOutcome", Kind.TEXT),
          entry("noticeEndsAt", Kind.TIME),
          entry("openObjections", Kind.NUMBER),
          entry("roundId", Kind.NUMBER),
          entry("roundClosesAt", Kind.TIME),
          entry("sessionStartsAt", Kind.TIME),
          entry("quorate", Kind.FLAG),
          entry("hasItem", Kind.FLAG),
          entry("currentMatter", Kind.TEXT),
          entry("ballotOutcome", Kind.TEXT),
          entry("itemConclusion", Kind.TEXT),
          entry("scoringDecision", Kind.TEXT),
          entry("chosen", Kind.FLAG),
          entry("callEndsAt", Kind.TIME),
          entry("midYearAt", Kind.TIME),
          entry("yearEndAt", Kind.TIME),
          entry("programmeDecision", Kind.TEXT),
          entry("minutesDecision", Kind.TEXT),
          entry("vouchOutcome", Kind.TEXT),
          entry("projectOutcome", Kind.TEXT),
          entry("approval", Kind.TEXT),
          entry("responsibleUnit", Kind.NUMBER),
          entry("workFinished", Kind.FLAG),
          entry("acceptance", Kind.TEXT),
          entry("satisfied", Kind.FLAG),
          entry("rectifications", Kind.NUMBER),
          entry("evaluationOutcome", Kind.TEXT));

  private final ListableBeanFactory beans;

  Catalogue(ListableBeanFactory beans) {
    this.beans = beans;
  }

  public Set<String> steps() {
    return names(Step.class);
  }

  /** Form ids whose completion has an effect of its own. */
  public Set<String> actions() {
    return names(TaskAction.class);
  }

  public Set<String> roles() {
    return Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toSet());
  }

  public Set<String> optionLists() {
    return beans.getBeansOfType(OptionList.class).values().stream()
        .map(OptionList::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Map<String, Kind> variables() {
    return VARIABLES;
  }

  /** Tables and the outputs that models and steps read from them. */
  public Map<String, Set<String>> decisions() {
    return KnownTables.ALL.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, table -> table.getValue().answers().keySet()));
  }

  public Set<String> messages() {
    return KnownOrder.MESSAGES.keySet();
  }

  /** The ways of a step or an action; one without conditions for whatever declares none. */
  List<Transition> ways(String name) {
    List<Transition> ways =
        beans.containsBean(name)
            ? beans.findAllAnnotationsOnBean(name, Way.class, false).stream()
                .map(way -> Transition.parse(way.value()))
                .toList()
            : List.of();
    return ways.isEmpty() ? List.of(Transition.parse("")) : ways;
  }

  private Set<String> names(Class<?> type) {
    return new TreeSet<>(Arrays.asList(beans.getBeanNamesForType(type, true, false)));
  }
}
