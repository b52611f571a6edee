package org.gongshang.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.gongshang.workflow.ProcessKey;
import org.gongshang.workflow.model.Bundle;
import org.gongshang.workflow.model.Finding;
import org.gongshang.workflow.model.ModelCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Models of single regions: one stage's process, with the forms and tables that differ, laid over
 * the newest bundle. They are checked as that whole and deployed with all of its forms and tables.
 */
@Component
public class VariantModels {

  private static final String MODEL = ".bpmn";

  private final ObjectProvider<ProcessEngine> engine;
  private final BundleMapper bundles;
  private final ModelCheck check;

  VariantModels(ObjectProvider<ProcessEngine> engine, BundleMapper bundles, ModelCheck check) {
    this.engine = engine;
    this.bundles = bundles;
    this.check = check;
  }

  /** The stage's model that all others run, to begin from. */
  public byte[] standard(String process) {
    return content(newest(), ProcessKey.file(process));
  }

  /** What is wrong with the bundle as it would be with these files in it. */
  public List<Finding> check(Map<String, byte[]> files) {
    Map<String, byte[]> whole = common();
    whole.putAll(files);
    return check.check(new Bundle(whole));
  }

  /**
   * Deploys it under the variant's own key. The gates check it again.
   *
   * @return where it went
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Deployed deploy(String process, long variant, Map<String, byte[]> files) {
    Map<String, byte[]> whole = common();
    whole.keySet().removeIf(name -> name.endsWith(MODEL));
    whole.putAll(files);
    byte[] model = whole.remove(ProcessKey.file(process));
    String key = ProcessKey.ofVariant(process, variant);
    if (model == null) {
      throw new IllegalStateException("no model of " + process + " in " + files.keySet());
    }
    whole.put(ProcessKey.file(key), renamed(model, process, key));
    DeploymentBuilder deployment = repository().createDeployment().name(key);
    whole.forEach((name, file) -> deployment.addInputStream(name, new ByteArrayInputStream(file)));
    DeploymentWithDefinitions done = deployment.deployWithResult();
    return new Deployed(done.getId(), done.getDeployedProcessDefinitions().get(0).getId());
  }

  /**
   * The same text with another name for the process: reading and writing it anew would add what
   * nobody wrote.
   */
  private static byte[] renamed(byte[] model, String process, String key) {
    Pattern names =
        Pattern.compile(
            "(<(?:[\\w-]+:)?process\\s(?:[^>]*\\s)?id\\s*=\\s*|\\s(?:bpmnElement|processRef)\\s*=\\s*)"
                + "[\"']"
                + Pattern.quote(process)
                + "[\"']");
    return names
        .matcher(new String(model, StandardCharsets.UTF_8))
        .replaceAll(name -> Matcher.quoteReplacement(name.group(1) + '"' + key + '"'))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The model as it is drawn for a reader.
   *
   * @param names what to call an element, by its id and by the name it has
   */
  public String drawing(byte[] model, BinaryOperator<String> names) {
    return new NamedModel(Bpmn.readModelFromStream(new ByteArrayInputStream(model)), names).xml();
  }

  /** All files of the bundle that the others run, by name. */
  public Map<String, byte[]> common() {
    String deployment = newest();
    Map<String, byte[]> files = new TreeMap<>();
    repository()
        .getDeploymentResourceNames(deployment)
        .forEach(name -> files.put(name, content(deployment, name)));
    return files;
  }

  private String newest() {
    String newest = bundles.newest();
    if (newest == null) {
      throw new IllegalStateException("no bundle is deployed");
    }
    return newest;
  }

  private byte[] content(String deployment, String name) {
    try (InputStream file = repository().getResourceAsStream(deployment, name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RepositoryService repository() {
    return engine.getObject().getRepositoryService();
  }

  /** Where a variant was deployed. */
  public record Deployed(String deploymentId, String definitionId) {}
}
