package org.gongshang.workflow.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshang.workflow.form.FormSchema;
import org.springframework.stereotype.Component;

/**
 * Refuses everything in a bundle that the catalogue and the vocabulary do not list. Holds in the
 * studio, at deployment and in a test over the shipped models.
 */
@Component
public class ModelCheck {

  private final Catalogue catalogue;

  ModelCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What is wrong with any file of the bundle; empty for a bundle that may be deployed. */
  public List<Finding> check(Bundle bundle) {
    List<Finding> single =
        bundle.files().entrySet().stream().flatMap(file -> check(file, bundle)).toList();
    // only what is sound by itself can be walked
    return single.isEmpty() ? new OrderCheck(catalogue, bundle).check() : single;
  }

  /** What is wrong with one file, seen within its bundle. */
  public List<Finding> check(String file, byte[] content, Bundle bundle) {
    return check(Map.entry(file, content), bundle).toList();
  }

  private Stream<Finding> check(Map.Entry<String, byte[]> file, Bundle bundle) {
    var findings = new Findings(file.getKey());
    try {
      if (file.getKey().endsWith(".bpmn")) {
        process(SafeXml.read(file.getValue()), bundle, findings);
      } else if (file.getKey().endsWith(".dmn")) {
        table(SafeXml.read(file.getValue()), findings);
      } else if (file.getKey().endsWith(".form")) {
        form(new String(file.getValue(), StandardCharsets.UTF_8), findings);
      } else {
        findings.add(Rule.FILE_KIND, null, file.getKey());
      }
    } catch (SafeXml.Unsafe unsafe) {
      findings.add(unsafe.rule, null, unsafe.detail);
    }
    return findings.all().stream();
  }

  private void process(XmlNode definitions, Bundle bundle, Findings findings) {
    new ShapeCheck(Vocabulary.OF_PROCESSES, findings).check(definitions);
    new ProcessCheck(catalogue, bundle, findings).check(definitions);
    new PathCheck(bundle, findings).check(definitions);
  }

  private void table(XmlNode definitions, Findings findings) {
    new ShapeCheck(Vocabulary.OF_TABLES, findings).check(definitions);
    new TableCheck(catalogue, findings).check(definitions);
  }

  private void form(String json, Findings findings) {
    FormSchema form = FormSchema.parse(json);
    form.findings()
        .forEach(
            found ->
                findings.addAt(
                    Rule.FORM_FIELD, found.component(), found.code().name(), found.component()));
    if (!findings.file.endsWith("/" + form.id().replaceFirst("-", "/") + ".form")) {
      findings.addAt(Rule.FILE_NAME, form.id(), form.id());
    }
    form.optionLists().stream()
        .filter(list -> !catalogue.optionLists().contains(list))
        .forEach(list -> findings.addAt(Rule.OPTION_LIST, form.id(), list));
  }
}
