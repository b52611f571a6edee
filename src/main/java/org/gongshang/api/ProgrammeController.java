package org.gongshang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.gongshang.people.Viewer;
import org.gongshang.programme.SelectionRule;
import org.gongshang.programme.Selections;
import org.gongshang.programme.Terms;
import org.gongshang.programme.pabulib.PabulibReader;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Elections under a budget, in the format of Pabulib. */
@RestController("apiProgrammes")
@RequestMapping("/api/v1/programmes")
class ProgrammeController {

  private final Selections selections;
  private final MessageSource messages;

  ProgrammeController(Selections selections, MessageSource messages) {
    this.selections = selections;
    this.messages = messages;
  }

  @Operation(
      summary = "Selects what an election's budget is spent on",
      description =
          "The body is a file in the format of Pabulib, 50 MB at most. Nothing is kept, so it is"
              + " safe to repeat. Ties: the cheaper first, then the order of the file.")
  @PostMapping(path = "/import", consumes = "!application/x-www-form-urlencoded")
  SelectionAnswer select(
      Viewer viewer,
      HttpServletRequest request,
      @Parameter(description = "greedy, or equal-shares") @RequestParam(required = false)
          @Nullable String rule,
      @Parameter(
              description =
                  "What ends the raising of equal shares: at-once, over-budget (where nothing is"
                      + " said) or exhausted")
          @RequestParam(required = false)
          @Nullable String stopping,
      @Parameter(
              description =
                  "What a project is worth to its voters by equal shares: its cost (where nothing"
                      + " is said) or points")
          @RequestParam(required = false)
          @Nullable String utility,
      @Parameter(
              description = "Whether what equal shares leave goes to the most voted that still fit")
          @RequestParam(defaultValue = "false")
          boolean fill,
      Asked asked)
      throws IOException {
    selections.admit(viewer);
    SelectionRule chosen = SelectionRule.of(rule, stopping, utility, fill);
    Terms terms = Terms.of(asked.threshold(), asked.divide(), asked.budgets());
    PabulibReader.demand(request.getContentLengthLong());
    try (InputStream body = request.getInputStream()) {
      return SelectionAnswer.of(
          selections.decide(viewer, body, chosen, terms), messages, Language.of(request));
    }
  }

  /** What is asked beside the rule. */
  @ParameterObject
  record Asked(
      @Parameter(
              description =
                  "So many voters each project needs: 50, or 5% of those who voted on the same"
                      + " budget. Comes on top of the file's min_project_score_threshold.")
          @Nullable String threshold,
      @Parameter(
              description =
                  "The column of the projects by which they are divided, such as district;"
                      + " subregion where nothing is said")
          @Nullable String divide,
      @Parameter(
              description =
                  "The budget of each subregion, north:50000;south:30000. What is left of the"
                      + " file's budget pays for projects of which the column says nothing.")
          @Nullable String budgets) {}
}
