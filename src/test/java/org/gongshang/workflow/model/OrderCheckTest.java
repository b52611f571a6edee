package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongshang.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Models changed as an administrator might change them, and what would go wrong at run time. */
@ApplicationTest
class OrderCheckTest {

  @Autowired Catalogue catalogue;

  @Test
  void everyStepAndActionSaysWhatItNeeds() {
    var names = new TreeSet<>(catalogue.steps());
    names.addAll(catalogue.actions());

    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(catalogue.ways(name))
                    .anySatisfy(
                        way -> assertThat(way.tests().size() + way.moves().size()).isPositive()));
  }

  @Test
  void everyDecidedVariableIsInTheCatalogue() {
    var names = new TreeSet<>(catalogue.steps());
    names.addAll(catalogue.actions());

    names.stream()
        .flatMap(name -> catalogue.ways(name).stream())
        .forEach(
            way -> {
              assertThat(catalogue.variables().keySet()).containsAll(way.sets().keySet());
              assertThat(catalogue.variables().keySet()).containsAll(way.tests().keySet());
            });
  }

  /** A flow led past an element, or to another one. */
  @ParameterizedTest
  @CsvSource({
    // file, flow's target, new target, element that then comes at the wrong time
    "need, user_screen_need, xor_accepted, user_classify_need",
    "co-governance, call_deliberation, call_project, service_open_project",
    "co-governance, call_need, call_deliberation, service_open_deliberation",
    "co-governance, call_implementation, call_evaluation, service_open_evaluation",
    "deliberation, service_adopt_resolution, call_public_notice, service_open_notice",
    "deliberation, call_public_notice, end_adopted, service_open_project",
    "deliberation, user_place_item, receive_item_decided, receive_item_decided",
    "public-notice, timer_notice_ends, service_close_notice, service_close_notice",
    "public-notice, service_close_notice, service_check_objections, service_check_objections",
    "project, user_approve_project, service_commit_project, service_commit_project",
    "project, user_plan_project, user_approve_project, user_approve_project",
    "project, service_commit_project, end_approved, user_plan_milestones",
    "implementation, user_plan_milestones, user_report_progress, user_report_progress",
    "implementation, user_inspect, user_accept, user_accept",
    "implementation, service_accept_work, end_accepted, service_open_evaluation",
    "evaluation, service_open_rating, service_count_ratings, service_count_ratings",
    "evaluation, call_public_notice, service_open_rating, service_open_rating",
    "axis, end_taken_charge, service_return, service_return",
    "axis, user_take_charge, user_receive, user_receive",
    "axis, service_hand_up_emergency, user_take_charge, user_take_charge",
    "session, user_convene, service_announce_session, service_announce_session",
    "session, service_announce_session, service_open_sign_in, service_open_sign_in",
    "session, service_open_ballot, service_count_ballot, service_count_ballot",
    "session, service_announce_result, service_next_item, service_next_item",
    "session, user_conclude_item, service_announce_result, service_announce_result",
    "session, user_write_minutes, user_confirm_minutes, user_confirm_minutes"
  })
  void aStepThatComesTooEarlyIsFound(String file, String past, String to, String element) {
    List<Finding> findings = order(changed(file, target(past), target(to)));

    assertThat(findings)
        .filteredOn(finding -> finding.rule() == Rule.ORDER)
        .extracting(Finding::element)
        .contains(element);
  }

  @Test
  void aFindingSaysWhatIsThereAndWhatIsNeeded() {
    List<Finding> findings =
        order(changed("project", target("user_plan_project"), target("user_approve_project")));

    assertThat(findings)
        .containsExactly(
            new Finding(
                "bpmn/project.bpmn",
                "user_approve_project",
                Rule.ORDER,
                List.of("审批项目", "project PLANNED", "project SUBMITTED")),
            new Finding(
                "bpmn/project.bpmn",
                "message_plan_taken_back",
                Rule.ORDER,
                List.of("撤回方案", "project PLANNED", "project SUBMITTED")));
  }

  @Test
  void aMatterMustBeClosedOrRejectedBeforeItsProcessEnds() {
    List<Finding> findings =
        order(changed("co-governance", target("service_reject_matter"), target("end_rejected")));

    assertThat(findings)
        .containsExactly(
            new Finding(
                "bpmn/co-governance.bpmn",
                "end_rejected",
                Rule.UNFINISHED,
                List.of("matter OPEN")));
  }

  @Test
  void aTimerNeedsItsTime() {
    List<Finding> findings = order(changed("session", "${roundClosesAt}", "${noticeEndsAt}"));

    assertThat(findings).extracting(Finding::rule).containsOnly(Rule.ORDER);
    assertThat(findings).extracting(Finding::element).contains("timer_sign_in_closes");
  }

  @Test
  void anotherNoticeThanTheOneThatIsDueIsFound() {
    List<Finding> findings = order(changed("evaluation", "${'result'}", "${'resolution'}"));

    assertThat(findings).isNotEmpty().extracting(Finding::rule).containsOnly(Rule.ORDER);
  }

  @Test
  void anInspectionMoreChangesNothingElse() {
    // a further look at the finished work, by a form that has no action
    Map<String, byte[]> files =
        changed(
            "implementation",
            "camunda:formRef=\"implementation-inspect\"",
            "camunda:formRef=\"axis-note\"");

    assertThat(order(files))
        .extracting(Finding::element)
        .containsExactly("user_accept", "message_inspection_taken_back");
  }

  private List<Finding> order(Map<String, byte[]> files) {
    return new OrderCheck(catalogue, new Bundle(files)).check();
  }

  private static String target(String node) {
    return "targetRef=\"" + node + "\"";
  }

  private static Map<String, byte[]> changed(String file, String text, String by) {
    Map<String, byte[]> files = new TreeMap<>(Models.shippedFiles());
    String name = "bpmn/" + file + ".bpmn";
    String before = new String(files.get(name), StandardCharsets.UTF_8);
    assertThat(before).contains(text);
    files.put(name, before.replace(text, by).getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
