package org.gongshang.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.gongshang.workflow.model.Models;
import org.springframework.context.ApplicationContext;

/** The shipped files deployed once more with other cells in a table, until it is closed. */
public class Redeployed implements AutoCloseable {

  private final RepositoryService repository;

  /**
   * @param cells new content by id of the cell
   */
  public Redeployed(ApplicationContext context, String table, Map<String, String> cells) {
    repository = context.getBean(RepositoryService.class);
    Map<String, byte[]> files = new TreeMap<>(Models.shippedFiles());
    String file = "bpmn/" + table + ".dmn";
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      Matcher old = Pattern.compile("(id=\"" + cell.getKey() + "\">\\s*<text>)[^<]*").matcher(text);
      if (!old.find()) {
        throw new AssertionError(file + " has no cell " + cell.getKey());
      }
      text = old.replaceFirst(found -> found.group(1) + cell.getValue());
    }
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    deploy(files);
  }

  private void deploy(Map<String, byte[]> files) {
    DeploymentBuilder all = repository.createDeployment();
    files.forEach(
        (name, content) -> all.addString(name, new String(content, StandardCharsets.UTF_8)));
    all.deploy();
  }

  @Override
  public void close() {
    deploy(Models.shippedFiles());
  }
}
