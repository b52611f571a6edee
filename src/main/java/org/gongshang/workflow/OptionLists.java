package org.gongshang.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.workflow.OptionList.Option;
import org.gongshang.workflow.form.Component.Choice;
import org.gongshang.workflow.form.Component.Field;
import org.gongshang.workflow.form.FormSchema;
import org.gongshang.workflow.form.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The lists that forms name. */
@Component
class OptionLists {

  private final ObjectProvider<OptionList> lists;

  OptionLists(ObjectProvider<OptionList> lists) {
    this.lists = lists;
  }

  /** What each list of the form offers now, by the list's key. */
  Map<String, List<Option>> options(FormSchema schema, TaskView task, Locale locale) {
    Map<String, OptionList> known =
        lists.stream().collect(Collectors.toMap(OptionList::key, Function.identity()));
    Map<String, List<Option>> options = new HashMap<>();
    for (String key : schema.optionLists()) {
      OptionList list = known.get(key);
      if (list == null) {
        throw new IllegalStateException("form " + schema.id() + " names the list " + key);
      }
      options.put(key, list.options(task, locale));
    }
    return options;
  }

  /** What the options that were chosen are called today, by field key and option. */
  Map<String, Map<String, Words>> labels(FormSchema schema, TaskView task, Answers answers) {
    if (schema.optionLists().isEmpty()) {
      return Map.of();
    }
    Map<String, List<Option>> chinese = options(schema, task, Locale.CHINESE);
    Map<String, List<Option>> english = options(schema, task, Locale.ENGLISH);
    Map<String, Map<String, Words>> labels = new HashMap<>();
    for (Field field : schema.fields().values()) {
      Object answer = answers.values().get(field.key());
      if (answer != null && field instanceof Choice choice && choice.optionsFrom() != null) {
        String list = choice.optionsFrom();
        labels.put(
            field.key(),
            chosen(
                answer,
                chinese.getOrDefault(list, List.of()),
                english.getOrDefault(list, List.of())));
      }
    }
    return labels;
  }

  private static Map<String, Words> chosen(
      Object answer, List<Option> chinese, List<Option> english) {
    List<?> values = answer instanceof List<?> several ? several : List.of(answer);
    Map<String, String> inEnglish = new HashMap<>();
    english.forEach(option -> inEnglish.put(option.value(), option.label()));
    Map<String, Words> words = new HashMap<>();
    chinese.stream()
        .filter(option -> values.contains(option.value()))
        .forEach(
            option ->
                words.put(
                    option.value(), new Words(option.label(), inEnglish.get(option.value()))));
    return words;
  }
}
