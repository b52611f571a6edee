package org.gongshang.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.resource.Organisations;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Stage;
import org.springframework.stereotype.Component;

/** Budget, source of funds, unit and deadline, and how the approver decided. */
@Component
class ProjectSection implements MatterSection {

  private static final int ORDER = 40;

  private final ProjectMapper mapper;
  private final Organisations organisations;
  private final Accounts accounts;

  ProjectSection(ProjectMapper mapper, Organisations organisations, Accounts accounts) {
    this.mapper = mapper;
    this.organisations = organisations;
    this.accounts = accounts;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    if (matter.stage().compareTo(Stage.PROJECT) < 0) {
      return Optional.empty();
    }
    return mapper
        .of(matter.number())
        .flatMap(
            project -> mapper.newestPlan(matter.number()).map(plan -> card(matter, project, plan)))
        .map(
            card ->
                new Section(
                    "project",
                    "project/section.ftlh",
                    card,
                    ORDER,
                    matter.stage() == Stage.PROJECT));
  }

  private ProjectCard card(Matter matter, Project project, Plan plan) {
    List<DecisionRow> decisions = mapper.decisions(matter.number());
    Map<Long, String> names = names(plan, decisions);
    return new ProjectCard(
        plan.name(),
        project.state().name().toLowerCase(Locale.ROOT),
        plan.projectClass().key(),
        plan.content(),
        plan.budget().amount(),
        plan.funding().message(),
        organisations.get(plan.unitId()).name(),
        plan.deadline(),
        names.getOrDefault(plan.plannedBy(), ""),
        plan.plannedAt(),
        project.plans(),
        decisions.stream().map(row -> line(row, names)).toList());
  }

  private Map<Long, String> names(Plan plan, List<DecisionRow> decisions) {
    Set<Long> ids = new LinkedHashSet<>();
    ids.add(plan.plannedBy());
    decisions.forEach(row -> ids.add(row.decidedBy()));
    return accounts.names(ids);
  }

  private static ProjectCard.Line line(DecisionRow row, Map<Long, String> names) {
    return new ProjectCard.Line(
        row.planNumber(),
        row.budget().amount(),
        row.approval().key(),
        row.reason(),
        names.getOrDefault(row.decidedBy(), ""),
        row.decidedAt());
  }
}
