package org.gongshang.workflow.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshang.file.StoredFile;
import org.gongshang.workflow.OptionList;

/**
 * What a form needs to know of the world.
 *
 * @param options of the lists that the form names
 * @param files those that the person may use in it, by id
 */
public record FormContext(
    Map<String, List<OptionList.Option>> options, Map<Long, StoredFile> files, LocalDate today) {

  public FormContext {
    options = Map.copyOf(options);
    files = Map.copyOf(files);
  }
}
