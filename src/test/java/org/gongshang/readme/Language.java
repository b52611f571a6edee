package org.gongshang.readme;

import java.util.Map;

/** The words of the generated tables. */
enum Language {
  ENGLISH(
      "README.md",
      Map.ofEntries(
          Map.entry(
              "tasks",
              "| process | task | who | form | ordinary | complex | utilities | emergency |"),
          Map.entry("timers", "| process | timer | ends |"),
          Map.entry("accounts", "| sign in as | name | role | region | unit |"),
          Map.entry("comma", ", "),
          Map.entry("others", "Other representatives of %s: %s."),
          Map.entry("hours", "%s h"),
          Map.entry("workdays", "%s working days"),
          Map.entry("chaired", "those on the roll; chair: %s"),
          Map.entry("waits", "the wait"))),
  CHINESE(
      "README.zh-CN.md",
      Map.ofEntries(
          Map.entry("tasks", "| 流程 | 任务 | 谁来办 | 表单 | 一般 | 复杂 | 水电气热 | 紧急 |"),
          Map.entry("timers", "| 流程 | 定时 | 到时结束 |"),
          Map.entry("accounts", "| 账号 | 姓名 | 角色 | 区域 | 单位 |"),
          Map.entry("comma", "、"),
          Map.entry("others", "%s的其他议事代表：%s。"),
          Map.entry("hours", "%s 小时"),
          Map.entry("workdays", "%s 个工作日"),
          Map.entry("chaired", "名册上的人；%s主持"),
          Map.entry("waits", "等待"),
          Map.entry("resident", "居民"),
          Map.entry("representative", "议事代表"),
          Map.entry("convener", "召集人"),
          Map.entry("clerk", "经办人"),
          Map.entry("approver", "审批人"),
          Map.entry("unit", "责任单位"),
          Map.entry("supervisor", "监督员"),
          Map.entry("official", "督办领导"),
          Map.entry("modeler", "流程设计"),
          Map.entry("reviewer", "流程审核"),
          Map.entry("admin", "系统管理员")));

  private final String file;
  private final Map<String, String> words;

  Language(String file, Map<String, String> words) {
    this.file = file;
    this.words = words;
  }

  String file() {
    return file;
  }

  /** English keys are English words already. */
  String word(String key) {
    return words.getOrDefault(key, key);
  }
}
