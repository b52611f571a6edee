package org.gongshang.workflow.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text in Chinese and, where the form's author wrote it, in English. */
public record Words(String chinese, @Nullable String english) {

  static final Words NONE = new Words("", null);

  public String in(Locale locale) {
    boolean wanted = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    return wanted && english != null && !english.isBlank() ? english : chinese;
  }

  @JsonIgnore
  public boolean isBlank() {
    return chinese.isBlank();
  }
}
