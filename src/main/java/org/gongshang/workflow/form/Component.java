package org.gongshang.workflow.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A component of a form; the records below are all that the application draws and checks. */
public sealed interface Component {

  Head head();

  /** The component's form-js type. */
  String kind();

  /**
   * What every component has.
   *
   * @param key name of the field; the component's id where it is no field
   * @param row components of one row stand side by side
   * @param columns of 16; 0 shares the row evenly
   * @param hide the field is out of the game while this holds
   * @param hint says in words when the field matters, for people without JavaScript
   */
  record Head(
      String id,
      String key,
      Words label,
      Words help,
      boolean required,
      String row,
      int columns,
      @Nullable Condition hide,
      Words hint) {}

  /** A component that carries a value. */
  sealed interface Field extends Component {
    default String key() {
      return head().key();
    }
  }

  /** Markdown. */
  record Text(Head head, Words markdown) implements Component {
    @Override
    public String kind() {
      return "text";
    }
  }

  /** A line across. */
  record Separator(Head head) implements Component {
    @Override
    public String kind() {
      return "separator";
    }
  }

  /** Components under one heading. */
  record Group(Head head, boolean outline, List<Component> components) implements Component {
    public Group {
      components = List.copyOf(components);
    }

    @Override
    public String kind() {
      return "group";
    }
  }

  /**
   * A line of text, or several.
   *
   * @param min code points, as is {@code max}
   */
  record TextInput(
      Head head,
      boolean multiline,
      int min,
      int max,
      Format format,
      @Nullable Pattern pattern,
      Words prefix,
      Words suffix,
      @Nullable String initial)
      implements Field {

    /** What the text must look like. */
    public enum Format {
      ANY,
      EMAIL,
      PHONE;

      public String key() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Override
    public String kind() {
      return multiline ? "textarea" : "textfield";
    }
  }

  /**
   * A number.
   *
   * @param digits most digits after the point
   * @param step the number must be a multiple of it
   */
  record NumberInput(
      Head head,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable Integer digits,
      @Nullable BigDecimal step,
      Words prefix,
      Words suffix,
      @Nullable String initial)
      implements Field {
    private static final String YUAN = "元";

    @Override
    public String kind() {
      return "number";
    }

    /** Whether it is an amount in yuan, which people also write in tens of thousands. */
    public boolean isMoney() {
      return suffix.chinese().equals(YUAN);
    }

    @Nullable BigDecimal read(String typed) {
      return isMoney() ? Numbers.money(typed) : Numbers.read(typed);
    }
  }

  /**
   * A day, a time of day, or both.
   *
   * @param earliest ISO date or {@code today}, as is {@code latest}
   */
  record DateTimeInput(
      Head head,
      Precision precision,
      @Nullable String earliest,
      @Nullable String latest,
      @Nullable String initial)
      implements Field {

    /** How much of a moment is asked. */
    public enum Precision {
      DATE,
      TIME,
      DATETIME;

      public String key() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Override
    public String kind() {
      return "datetime";
    }
  }

  /** Yes or no. */
  record Checkbox(Head head, boolean initial) implements Field {
    @Override
    public String kind() {
      return "checkbox";
    }
  }

  /**
   * One or several of a list.
   *
   * @param optionsFrom key of the list that has the options; null if the form itself has them
   */
  record Choice(
      Head head,
      Style style,
      List<Option> options,
      @Nullable String optionsFrom,
      List<String> initial)
      implements Field {

    public Choice {
      options = List.copyOf(options);
      initial = List.copyOf(initial);
    }

    /** How the options are offered. */
    public enum Style {
      RADIO,
      SELECT,
      CHECKLIST;

      public String key() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /** One of them. */
    public record Option(String value, Words label) {}

    public boolean several() {
      return style == Style.CHECKLIST;
    }

    @Override
    public String kind() {
      return style.key();
    }
  }

  /**
   * Attachments.
   *
   * @param accept as in HTML: {@code image/*,.pdf}
   */
  record FilePicker(Head head, boolean multiple, String accept) implements Field {
    @Override
    public String kind() {
      return "filepicker";
    }
  }
}
