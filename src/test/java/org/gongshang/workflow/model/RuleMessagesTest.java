package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RuleMessagesTest {

  @ParameterizedTest
  @EnumSource
  void everyRuleSaysWhatIsWrongAndWhatToDo(Rule rule) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/model");
    messages.setDefaultEncoding("UTF-8");
    messages.setAlwaysUseMessageFormat(true);
    messages.setFallbackToSystemLocale(false);
    var finding = new Finding("a.bpmn", "b", rule, List.of("found", "needed"));
    Object[] args = finding.args().toArray();

    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      String wrong = messages.getMessage(finding.messageKey(), args, locale);
      String remedy = messages.getMessage(finding.remedyKey(), args, locale);
      boolean chinese = wrong.codePoints().anyMatch(Character::isIdeographic);

      assertThat(wrong).contains("found").doesNotContain("{0}");
      assertThat(remedy).isNotBlank().doesNotContain("found", "''");
      assertThat(chinese).isEqualTo(locale == Locale.SIMPLIFIED_CHINESE);
    }
  }
}
