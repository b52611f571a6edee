package org.gongshang.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.InboxRow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people write into the forms of a matter. */
@Component
@Profile("demo")
class Lines {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final AxisLines axis;
  private final Clock clock;

  Lines(AxisLines axis, Clock clock) {
    this.axis = axis;
    this.clock = clock;
  }

  /**
   * @param occurrence how often this form has come up in the matter
   */
  Map<String, ?> of(InboxRow row, Script script, int occurrence) {
    return switch (row.formId()) {
      case "need-screen" -> screen(script, occurrence);
      case "need-classify" ->
          Map.of("mode", script.word("kind", 2), "level", script.word("kind", 3));
      case "deliberation-explain" -> Map.of("reply", "议事会已经讨论，多数代表没有同意。理由写在会议纪要里，欢迎来社区当面说。");
      case "project-plan" -> plan(script);
      case "project-approve" -> approve(script);
      case "implementation-milestones" -> milestones(script, occurrence);
      case "implementation-progress" -> progress(script, occurrence);
      case "implementation-inspect" -> inspect(script, occurrence);
      case "implementation-accept" ->
          Map.of("acceptance", "passed", "finalCost", spent(script, finalShare(script)));
      case "evaluation-rectify" ->
          Map.of(
              "plan",
              "逐条对照居民意见返工" + script.line("thing") + "，由项目经理带班，完成后请提意见的居民到现场确认。",
              "deadline",
              today().plusDays(20));
      default -> axis.of(row, script, occurrence);
    };
  }

  private static Map<String, ?> screen(Script script, int occurrence) {
    return script
        .find("ask")
        .filter(question -> occurrence == 1)
        .<Map<String, ?>>map(
            question ->
                Map.of(
                    "title", script.line("title"), "screening", "supplement", "question", question))
        .orElseGet(() -> screened(script));
  }

  private static Map<String, ?> screened(Script script) {
    return script
        .decision("reject")
        .<Map<String, ?>>map(
            no ->
                Map.of(
                    "title", script.line("title"),
                    "screening", "rejected",
                    "reason", no.what(),
                    "reply", no.why()))
        .orElseGet(
            () ->
                Map.of(
                    "title", script.line("title"),
                    "screening", "accepted",
                    "category", script.word("kind", 0),
                    "urgency", script.word("kind", 1),
                    "reply", "已到现场看过，情况属实，我们会尽快提请商议，进展会随时告诉您。"));
  }

  private Map<String, ?> plan(Script script) {
    return Map.of(
        "name", script.line("title"),
        "projectClass", script.word("project", 0),
        "content", script.line("motion"),
        "budget", budget(script),
        "funding", script.word("project", 2),
        "unit", script.word("project", 3),
        "deadline", today().plusDays(Long.parseLong(script.word("project", 4))));
  }

  private static Map<String, ?> approve(Script script) {
    return script
        .decision("approval")
        .<Map<String, ?>>map(said -> Map.of("approval", said.what(), "reason", said.why()))
        .orElse(Map.of("approval", "approved"));
  }

  private Map<String, ?> milestones(Script script, int occurrence) {
    String thing = script.line("thing");
    return Map.of(
        "contact",
        "何师傅",
        "phone",
        "138 0000 2046",
        "milestone1Name",
        occurrence == 1 ? thing + "材料和人员到位" : thing + "问题逐项复查",
        "milestone1Date",
        today().plusDays(4),
        "milestone2Name",
        occurrence == 1 ? thing + "完工并自检" : thing + "返工完成",
        "milestone2Date",
        today().plusDays(12));
  }

  /** Half-way first; from the second report on the work is finished. */
  private static Map<String, ?> progress(Script script, int occurrence) {
    String thing = script.line("thing");
    boolean finished = occurrence > 1;
    return Map.of(
        "report",
        thing
            + switch (occurrence) {
              case 1 -> "的材料已进场，做完将近一半。有两户担心施工声音，已商定只在白天做。下一步赶在周末前完成剩下的部分。";
              case 2 -> "已经全部完成，现场清理干净，使用和看护办法贴在了楼门口，请检查。";
              default -> "按整改方案返工完毕，逐条请提意见的居民到现场看过，留了联系电话，有问题当天处理。";
            },
        "reached",
        finished ? List.of() : List.of("1"),
        "percent",
        finished ? 100 : 45,
        "spent",
        spent(script, finished ? finalShare(script) : Math.min(finalShare(script), share(script))),
        "workFinished",
        String.valueOf(finished));
  }

  private static Map<String, ?> inspect(Script script, int occurrence) {
    String thing = script.line("thing");
    return Map.of(
        "inspection",
        "good",
        "findings",
        occurrence == 1
            ? "到现场看过" + thing + "，数量和做法与项目方案一致，居民没有当场提出问题。"
            : "复查" + thing + "，对照整改方案逐条看过，现场的问题已经改好，还要听居民用一段时间后的意见。");
  }

  /** Per cent of the budget that the work costs in the end. */
  private static int finalShare(Script script) {
    return Math.max(94, share(script));
  }

  private static int share(Script script) {
    return script.find("spend").map(Integer::parseInt).orElse(40);
  }

  private static BigDecimal spent(Script script, int percent) {
    return budget(script).multiply(BigDecimal.valueOf(percent)).divide(HUNDRED);
  }

  private static BigDecimal budget(Script script) {
    return new BigDecimal(script.word("project", 1));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
