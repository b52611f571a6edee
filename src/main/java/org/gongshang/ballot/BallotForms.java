package org.gongshang.ballot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshang.Money;
import org.gongshang.workflow.Answers;

/**
 * The paper of a ballot as a form: it is drawn, checked and described to programs like any other,
 * but made from the frozen rules, as no two ballots have the same options.
 */
final class BallotForms {

  static final String CHOICE = "choice";
  static final String CHOICES = "choices";
  static final String ABSTAIN = "abstain";
  static final String TOKEN = "token";

  private static final String SCORE = "score_";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArrayNode components = JSON.createArrayNode();

  private BallotForms() {}

  /**
   * @param formId of the task's form, in whose place it stands
   */
  static String json(String formId, BallotRule rule, List<Option> options) {
    BallotForms form = new BallotForms();
    switch (rule.method()) {
      case YES_NO -> form.yesNo();
      case APPROVAL, BUDGET -> form.several(rule, options);
      case SCORE -> form.scores(rule, options);
    }
    if (rule.secret() && rule.changeable()) {
      form.token();
    }
    ObjectNode root = JSON.createObjectNode().put("type", "default").put("id", formId);
    root.put("schemaVersion", 18);
    root.set("components", form.components);
    return root.toString();
  }

  private void yesNo() {
    ObjectNode field = field("radio", CHOICE, "您的表决", "Your vote", true);
    options(
        field,
        List.of(Paper.AGREE, Paper.DISAGREE, Paper.ABSTAIN),
        List.of("赞成", "反对", "弃权"),
        "For|Against|Abstain");
  }

  private void several(BallotRule rule, List<Option> options) {
    boolean budget = rule.method() == Method.BUDGET;
    ObjectNode field =
        field(
            "checklist",
            CHOICES,
            budget ? "您选的项目" : "您选的",
            budget ? "What you choose" : "Your choice",
            false);
    help(
        field,
        budget ? "合计不超过 " + said(rule.budget(), Locale.CHINA) + "。" : "最多选 " + rule.most() + " 项。",
        budget
            ? "Together no more than " + said(rule.budget(), Locale.ENGLISH) + "."
            : "At most " + rule.most() + ".");
    options(
        field,
        options.stream().map(Option::key).toList(),
        options.stream().map(each -> named(rule, each)).toList(),
        budget ? english(options) : "");
    abstention();
  }

  private static String named(BallotRule rule, Option option) {
    return rule.method() == Method.BUDGET
        ? option.title() + "（" + said(option.cost(), Locale.CHINA) + "）"
        : option.title();
  }

  /** Titles stay as they are but for the sign that parts them here. */
  private static String english(List<Option> options) {
    return options.stream()
        .map(
            each -> each.title().replace('|', '｜') + " (" + said(each.cost(), Locale.ENGLISH) + ")")
        .collect(Collectors.joining("|"));
  }

  private void scores(BallotRule rule, List<Option> options) {
    abstention();
    for (int i = 0; i < options.size(); i++) {
      ObjectNode field =
          field("select", SCORE + (i + 1), options.get(i).title(), options.get(i).title(), true);
      field.putObject("conditional").put("hide", "=" + ABSTAIN + " = true");
      List<String> points =
          IntStream.rangeClosed(0, rule.highest()).mapToObj(Integer::toString).toList();
      options(
          field,
          points,
          points.stream().map(each -> each + " 分").toList(),
          String.join("|", points));
    }
  }

  private static String said(long yuan, Locale locale) {
    return Money.said(BigDecimal.valueOf(yuan), locale);
  }

  private void abstention() {
    field("checkbox", ABSTAIN, "弃权，一项也不选", "Abstain: nothing of this", false);
  }

  private void token() {
    ObjectNode field = field("textfield", TOKEN, "更改码", "Change code", false);
    help(
        field,
        "请现在抄下或拍下。截止前想改票，要用这个码；系统不保存它，丢了就不能改。",
        "Write it down now. It is the only way to change your vote before the end; nobody else has"
            + " it.");
    field.withObject("/validate").put("maxLength", 24);
  }

  private ObjectNode field(
      String type, String key, String label, String english, boolean required) {
    ObjectNode field = components.addObject().put("type", type).put("id", "field_" + key);
    field.put("key", key).put("label", label);
    field.putObject("validate").put("required", required);
    field.putObject("layout").put("row", "row_" + key);
    field.putObject("properties").put("label_en", english);
    return field;
  }

  private static void help(ObjectNode field, String text, String english) {
    field.put("description", text);
    field.withObject("/properties").put("description_en", english);
  }

  private static void options(
      ObjectNode field, List<String> values, List<String> labels, String english) {
    ArrayNode options = field.putArray("values");
    for (int i = 0; i < values.size(); i++) {
      options.addObject().put("label", labels.get(i)).put("value", values.get(i));
    }
    field.withObject("/properties").put("options_en", english);
  }

  /** What was marked on it; a field that is not there says nothing. */
  static Papers.Marked marked(BallotRule rule, List<Option> options, Answers answers) {
    List<String> marks = new ArrayList<>();
    answers.optionalText(CHOICE).ifPresent(marks::add);
    marks.addAll(answers.choices(CHOICES));
    for (int i = 0; i < options.size() && rule.method() == Method.SCORE; i++) {
      String key = options.get(i).key();
      answers.optionalText(SCORE + (i + 1)).ifPresent(points -> marks.add(key + "=" + points));
    }
    if (answers.flag(ABSTAIN)) {
      marks.add(Paper.ABSTAIN);
    }
    return new Papers.Marked(marks, answers.optionalText(TOKEN).orElse(null));
  }

  /** At which field people read what is wrong with their paper. */
  static String mainField(Method method) {
    return switch (method) {
      case YES_NO -> CHOICE;
      case SCORE -> ABSTAIN;
      case APPROVAL, BUDGET -> CHOICES;
    };
  }
}
