package org.gongshang.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sources of funds, in the reader's language. */
@Component
class FundingSourceOptions implements OptionList {

  private final MessageSource messages;

  FundingSourceOptions(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public String key() {
    return "fundingSources";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    return Arrays.stream(FundingSource.values())
        .map(source -> new Option(source.key(), label(source, locale)))
        .toList();
  }

  private String label(FundingSource source, Locale locale) {
    return messages.getMessage(source.message(), null, locale);
  }
}
