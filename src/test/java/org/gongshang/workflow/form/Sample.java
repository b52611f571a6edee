package org.gongshang.workflow.form;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateMethodModelEx;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshang.file.StoredFile;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.OptionList;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Small forms, filled in and drawn. */
final class Sample {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private Sample() {}

  /** A form of these components, each an object in JSON with single quotes. */
  static FormSchema form(String... components) {
    return FormSchema.parse(
        ("{'type':'default','id':'sample','schemaVersion':18,'components':["
                + String.join(",", components)
                + "]}")
            .replace('\'', '"'));
  }

  static Typed typed(Object... keysAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    values.put(Typed.SENT, "1");
    return Typed.ofValues(values);
  }

  static FormContext context() {
    return new FormContext(
        Map.of(
            "units", List.of(new OptionList.Option("7", "麦子店街道城市管理办公室")),
            "milestones", List.of(new OptionList.Option("1", "基础施工"))),
        Map.of(
            5L, new StoredFile(5, "现场 𠮷.jpg", "image/jpeg", 2_048, null, 1, Instant.EPOCH),
            6L, new StoredFile(6, "预算.pdf", "application/pdf", 4_096, null, 1, Instant.EPOCH)),
        TODAY);
  }

  /** With something to choose from each list that the form names. */
  private static FormContext context(FormSchema schema) {
    Map<String, List<OptionList.Option>> lists = new LinkedHashMap<>(context().options());
    schema
        .optionLists()
        .forEach(list -> lists.putIfAbsent(list, List.of(new OptionList.Option("1", "麦子店街道"))));
    return new FormContext(lists, context().files(), TODAY);
  }

  static Answers accepted(FormSchema schema, Object... typed) {
    FormCheck.Outcome outcome = FormCheck.check(schema, typed(typed), context());
    if (outcome instanceof FormCheck.Accepted accepted) {
      return accepted.answers();
    }
    throw new AssertionError(outcome.toString());
  }

  static List<FieldError> rejected(FormSchema schema, Object... typed) {
    FormCheck.Outcome outcome = FormCheck.check(schema, typed(typed), context());
    if (outcome instanceof FormCheck.Rejected rejected) {
      return rejected.errors();
    }
    throw new AssertionError(outcome.toString());
  }

  static String error(FormSchema schema, Object... typed) {
    List<FieldError> errors = rejected(schema, typed);
    return view(schema, typed(typed), errors, Locale.SIMPLIFIED_CHINESE)
        .problems()
        .get(0)
        .message();
  }

  static FormView view(FormSchema schema, Typed typed, List<FieldError> errors, Locale locale) {
    return new FormView(schema, typed, errors, context(schema), messages(), locale);
  }

  static String drawn(FormSchema schema, Object... typed) {
    return drawn(schema, typed(typed), List.of(), Locale.SIMPLIFIED_CHINESE);
  }

  static String drawn(FormSchema schema, Typed typed, List<FieldError> errors, Locale locale) {
    try {
      StringWriter out = new StringWriter();
      new Template(
              "page.ftlh",
              "<#import '/workflow/form.ftlh' as f><@f.summary form/><@f.fields form/>",
              templates())
          .process(Map.of("form", view(schema, typed, errors, locale)), out);
      return out.toString();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Configuration templates() throws Exception {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(Sample.class, "/templates");
    templates.setRecognizeStandardFileExtensions(true);
    TemplateMethodModelEx first = arguments -> "/assets/" + arguments.get(0);
    templates.setSharedVariable("asset", first);
    TemplateMethodModelEx bytes = arguments -> arguments.get(0) + " B";
    templates.setSharedVariable("bytes", bytes);
    return templates;
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/form", "messages/file");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
