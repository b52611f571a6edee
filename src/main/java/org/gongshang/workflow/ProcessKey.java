package org.gongshang.workflow;

import java.util.regex.Pattern;

/**
 * Keys of processes. A region's own model of a stage is deployed under the stage's key with the
 * variant's number behind it, so that it never becomes the newest version of the stage's model.
 */
public final class ProcessKey {

  private static final Pattern VARIANT = Pattern.compile("\\.v\\d{1,18}$");

  private ProcessKey() {}

  public static String ofVariant(String process, long variant) {
    return process + ".v" + variant;
  }

  /** Where its model lies in a bundle. */
  public static String file(String key) {
    return "bpmn/" + key + ".bpmn";
  }

  public static boolean isVariant(String key) {
    return VARIANT.matcher(key).find();
  }

  /** The process that it is a model of. */
  public static String process(String key) {
    return VARIANT.matcher(key).replaceFirst("");
  }
}
