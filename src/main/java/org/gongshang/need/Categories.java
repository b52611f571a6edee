package org.gongshang.need;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshang.SeedFile;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** The catalogue of categories, in the order of its file. */
@Component
class Categories implements OptionList {

  private final Map<String, Category> all = new LinkedHashMap<>();

  Categories() {
    SeedFile.rows("categories.csv").stream()
        .map(Category::of)
        .forEach(category -> all.put(category.key(), category));
  }

  @Override
  public String key() {
    return "categories";
  }

  @Override
  public List<Option> options(TaskView task, Locale locale) {
    return all.values().stream()
        .map(category -> new Option(category.key(), category.name(locale)))
        .toList();
  }

  private record Category(String key, String chinese, String english) {

    static Category of(String line) {
      String[] cells = line.split(",", 3);
      return new Category(cells[0], cells[1], cells[2].replaceAll("^\"|\"$", ""));
    }

    String name(Locale locale) {
      return locale.getLanguage().equals("en") ? english : chinese;
    }
  }
}
