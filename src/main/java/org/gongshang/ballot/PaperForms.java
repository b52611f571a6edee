package org.gongshang.ballot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.FormCheck;
import org.gongshang.workflow.form.FormContext;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.FormView;
import org.gongshang.workflow.form.FormViews;
import org.gongshang.workflow.form.Typed;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Papers on pages of their own, outside of the task in which people vote. */
@Component
class PaperForms {

  private final Ballots ballots;
  private final FormViews forms;
  private final Clock clock;

  PaperForms(Ballots ballots, FormViews forms, Clock clock) {
    this.ballots = ballots;
    this.forms = forms;
    this.clock = clock;
  }

  FormView view(BallotRule rule, Typed typed, List<FieldError> errors) {
    return forms.view(schema(rule), typed, errors, context(), LocaleContextHolder.getLocale());
  }

  /** What was marked, once it makes a paper. */
  Papers.Marked marked(BallotRule rule, Typed typed) {
    FormCheck.Outcome outcome = FormCheck.check(schema(rule), typed, context());
    if (!outcome.errors().isEmpty()) {
      throw new FormRejected(outcome.errors());
    }
    return BallotForms.marked(rule, ballots.options(rule.roundId()), outcome.answers());
  }

  private FormSchema schema(BallotRule rule) {
    return FormSchema.parse(BallotForms.json("ballot", rule, ballots.options(rule.roundId())));
  }

  private FormContext context() {
    return new FormContext(Map.of(), Map.of(), LocalDate.now(clock));
  }
}
