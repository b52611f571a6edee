package org.gongshang.workflow.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.file.StoredFile;
import org.gongshang.workflow.Advice;
import org.gongshang.workflow.OptionList;

/**
 * What a form needs to know of the world.
 *
 * @param options of the lists that the form names
 * @param files those that the person may use in it, by id
 * @param advice what the rules say, by field
 * @param withheld options that are not offered now, by field
 */
public record FormContext(
    Map<String, List<OptionList.Option>> options,
    Map<Long, StoredFile> files,
    LocalDate today,
    Map<String, Advice> advice,
    Map<String, Set<String>> withheld) {

  public FormContext {
    options = Map.copyOf(options);
    files = Map.copyOf(files);
    advice = Map.copyOf(advice);
    withheld = Map.copyOf(withheld);
  }

  /** Nothing is advised or withheld. */
  public FormContext(
      Map<String, List<OptionList.Option>> options, Map<Long, StoredFile> files, LocalDate today) {
    this(options, files, today, Map.of(), Map.of());
  }

  /** The same, and what the rules say. */
  public FormContext advised(Map<String, Advice> given) {
    return new FormContext(options, files, today, given, withheld);
  }

  boolean offers(String field, String option) {
    return !withheld.getOrDefault(field, Set.of()).contains(option);
  }
}
