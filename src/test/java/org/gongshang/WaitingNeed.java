package org.gongshang;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.form.Typed;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A need that a resident has just told, and the task in which the clerk accepts it or not. */
public class WaitingNeed {

  public static final String RESIDENT = "sunli";
  public static final String CLERK = "lixiaowen";
  public static final String WORDS = "8、9 号楼间𠮷地😀建电动自行车充电棚";

  private static final List<String> ACCEPTED =
      List.of(
          "title", "8、9 号楼间建充电棚",
          "screening", "accepted",
          "category", "fire_safety",
          "urgency", "ordinary",
          "reply", "您反映的情况已受理，近期提交议事会讨论。");
  private static final List<String> REJECTED =
      List.of(
          "title", "电动自行车充电棚",
          "screening", "rejected",
          "reason", "elsewhere",
          "reply", "这件事属于小区内部管理，请向物业公司反映。");

  private final String matter;
  private final InboxRow task;

  public WaitingNeed(ApplicationContext context) {
    Walk walk = context.getBean(Walk.class);
    Viewer resident = walk.person(RESIDENT);
    long region = resident.mandates().get(0).regionId();
    NewNeed need = new NewNeed(region, WORDS, "8 号楼前", null, Channel.ONLINE, null, List.of());
    matter = context.getBean(Needs.class).submit(need, resident).value();
    walk.goOn();
    task = walk.task(CLERK, "need-screen", matter);
  }

  public String matter() {
    return matter;
  }

  public InboxRow task() {
    return task;
  }

  /** Address of the task's page. */
  public String page() {
    return "/tasks/" + task.taskId();
  }

  /** Name, value, name, value … of the form that accepts the need, under a new key. */
  public String[] acceptance() {
    return fields(ACCEPTED);
  }

  /** The same answers, as the form hands them on. */
  public Typed accepted() {
    Map<String, String[]> typed = new HashMap<>();
    for (int i = 0; i < ACCEPTED.size(); i += 2) {
      typed.put(ACCEPTED.get(i), new String[] {ACCEPTED.get(i + 1)});
    }
    return Typed.of(typed);
  }

  private String[] fields(List<String> answers) {
    List<String> all = new ArrayList<>(List.of("_key", Walk.key()));
    all.addAll(List.of("_deployment", task.formDeployment()));
    all.addAll(answers);
    return all.toArray(String[]::new);
  }

  /** The form with nothing but its key. */
  public MockHttpServletRequestBuilder submission(String key) {
    return post(page()).param("_key", key).param("_deployment", task.formDeployment()).with(csrf());
  }

  public MockHttpServletRequestBuilder rejection(String key) {
    MockHttpServletRequestBuilder filled = submission(key);
    for (int i = 0; i < REJECTED.size(); i += 2) {
      filled.param(REJECTED.get(i), REJECTED.get(i + 1));
    }
    return filled;
  }
}
