package org.gongshang.evaluation;

import java.util.Collection;
import java.util.List;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Result;
import org.gongshang.workflow.ResultSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How satisfied people are with matters; of a few ratings no average is told. */
@Component
@Order(2)
class RatingResults implements ResultSource {

  private final EvaluationMapper mapper;
  private final EvaluationRules rules;

  RatingResults(EvaluationMapper mapper, EvaluationRules rules) {
    this.mapper = mapper;
    this.rules = rules;
  }

  @Override
  public List<Result> results(Collection<MatterNumber> matters) {
    return mapper.newestCounted(matters).stream().map(this::result).toList();
  }

  private Result result(Evaluation counted) {
    String key =
        counted.state() == EvaluationState.SATISFIED
            ? "evaluation.result.satisfied"
            : "evaluation.result.unsatisfied";
    Integer answers = counted.answers();
    Integer points = counted.points();
    if (answers == null || points == null || answers < Math.max(1, rules.smallestGroup())) {
      return Result.of(counted.matter(), key + ".few");
    }
    String average = Ratings.average(points, answers).toPlainString();
    return Result.of(counted.matter(), key, answers, average);
  }
}
