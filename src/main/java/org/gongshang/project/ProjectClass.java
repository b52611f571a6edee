package org.gongshang.project;

import java.util.Locale;

/** Classes of projects, each with a cap of its own: 工程, 货物, 服务. */
public enum ProjectClass {
  WORKS,
  GOODS,
  SERVICES;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ProjectClass of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
