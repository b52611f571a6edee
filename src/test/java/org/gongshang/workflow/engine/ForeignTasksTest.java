package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gongshang.ApplicationTest;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Tasks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every task form of the shipped models, tried by every role: only the task's own people get in.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignTasksTest {

  private static final Set<String> BALLOTS = Set.of("session-ballot", "annual-vote");

  private static final String HERE = "110105012022";
  private static final String BESIDE = "110105012021";
  private static final String ABOVE = "110105012";

  @Autowired ApplicationContext context;
  @Autowired TryOut tryOut;
  @Autowired Accounts accounts;
  @Autowired Regions regions;
  @Autowired Tasks tasks;
  @Autowired Audiences audiences;
  @Autowired Matters matters;
  @Autowired TransactionTemplate transaction;
  @Autowired UserDetailsService people;
  @Autowired MockMvc web;

  private final Map<String, Set<Role>> rolesByForm = new TreeMap<>();
  private final Map<String, Task> taskByForm = new TreeMap<>();

  @BeforeAll
  void open_one_task_of_each_form() {
    MatterNumber matter = tryOut.openMatter("各类任务各一件");
    transaction.executeWithoutResult(status -> matters.assignUnit(matter, unit(HERE)));
    shippedTasks()
        .forEach(
            task -> {
              String form = task.getCamundaFormRef();
              taskByForm.computeIfAbsent(form, id -> tryOut.single(id, task, matter));
              rolesByForm.put(form, roles(task));
            });
  }

  @Test
  void no_role_of_another_community_sees_or_does_a_task() {
    for (Map.Entry<Role, String> person : appointed(BESIDE).entrySet()) {
      for (Map.Entry<String, Task> task : taskByForm.entrySet()) {
        assertHidden(task.getKey(), task.getValue(), person.getValue());
      }
    }
  }

  @Test
  void here_and_above_exactly_the_tasks_own_roles_have_it() {
    Map<Role, String> here = appointed(HERE);
    Map<Role, String> above = appointed(ABOVE);
    taskByForm.forEach(
        (form, task) -> {
          for (Role role : Role.values()) {
            boolean own = rolesByForm.getOrDefault(form, Set.of()).contains(role);
            assertThat(hasIt(task, here.get(role))).as(role + " here, " + form).isEqualTo(own);
            assertThat(hasIt(task, above.get(role)))
                .as(role + " above, " + form)
                .isEqualTo(own && role.coversBelow());
            if (own) {
              assertOpen(form, task, here.getOrDefault(role, ""));
            } else {
              assertHidden(form, task, here.getOrDefault(role, ""));
            }
          }
        });
  }

  @Test
  void a_real_task_is_read_by_its_clerk_and_by_no_role_of_another_community() {
    WaitingNeed need = new WaitingNeed(context);
    String program = "/api/v1" + need.page();
    assertThat(status(get(need.page()), WaitingNeed.CLERK)).isEqualTo(200);
    assertThat(status(get(program), WaitingNeed.CLERK)).isEqualTo(200);
    assertThat(listed(WaitingNeed.CLERK)).contains(need.task().taskId());
    for (String login : appointed(BESIDE).values()) {
      assertThat(status(get(need.page()), login)).as(login).isEqualTo(404);
      assertThat(status(get(program), login)).as(login).isEqualTo(404);
      assertThat(listed(login)).as(login).doesNotContain(need.task().taskId());
    }
  }

  /** All pages of the list. */
  private String listed(String login) {
    String first = "/api/v1/tasks?limit=100&below=true";
    StringBuilder all = new StringBuilder();
    List<String> next = List.of(first);
    while (!next.isEmpty()) {
      String page = page(next.get(0), login);
      all.append(page);
      next =
          JsonPath.<List<String>>read(page, "$..next").stream()
              .map(after -> first + "&after=" + after)
              .toList();
    }
    return all.toString();
  }

  private String page(String path, String login) {
    try {
      return answer(get(path), login).getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The same acts that are hidden from others. Reading needs the records of the real stage. */
  private void assertOpen(String form, Task task, String login) {
    // nobody keeps a vote for later: the server must not know of it
    assertThat(status(draft(task), login))
        .as("%s drafts %s", login, form)
        .isEqualTo(BALLOTS.contains(form) ? 422 : 200);
    boolean collective = tasks.open(task.getId(), viewer(login)).round() != null;
    for (String act : List.of("/claim", "/release")) {
      boolean refused = collective && act.equals("/claim");
      assertThat(status(act(task, act), login))
          .as("%s %s %s", login, act, form)
          .isEqualTo(refused ? 422 : 302);
    }
  }

  private void assertHidden(String form, Task task, String login) {
    String page = "/tasks/" + task.getId();
    Map<String, MockHttpServletRequestBuilder> acts = new LinkedHashMap<>();
    acts.put("reads", get(page));
    acts.put("submits", act(task, "").param("_deployment", "any"));
    acts.put("drafts", draft(task));
    acts.put("leaves", draft(task).param("_leave", "1"));
    acts.put("claims", act(task, "/claim"));
    acts.put("releases", act(task, "/release"));
    acts.put("closes", act(task, "/close"));
    acts.put("reads by program", get("/api/v1" + page));
    acts.put(
        "submits by program",
        post("/api/v1" + page + "/submission")
            .header("Idempotency-Key", Walk.key())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"deployment\":\"any\",\"data\":{}}"));
    acts.forEach(
        (what, act) ->
            assertThat(status(act, login)).as("%s %s %s", login, what, form).isEqualTo(404));
  }

  private static MockHttpServletRequestBuilder draft(Task task) {
    return act(task, "/draft").param("_draft", "0");
  }

  private static MockHttpServletRequestBuilder act(Task task, String what) {
    return post("/tasks/" + task.getId() + what).param("_key", Walk.key()).with(csrf());
  }

  private int status(MockHttpServletRequestBuilder request, String login) {
    return answer(request, login).getStatus();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String login) {
    try {
      UserDetails person = people.loadUserByUsername(login);
      return web.perform(request.with(user(person))).andReturn().getResponse();
    } catch (Exception failed) {
      throw new AssertionError(login, failed);
    }
  }

  private boolean hasIt(Task task, String login) {
    return audiences.addresses(task.getId(), viewer(login));
  }

  private Viewer viewer(String login) {
    return accounts.viewer(accounts.byLogin(login).orElseThrow());
  }

  private Map<Role, String> appointed(String region) {
    Map<Role, String> logins = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String login = role.key() + region;
      if (accounts.byLogin(login).isEmpty()) {
        accounts.appoint(accounts.open(login, "某人", "a long password"), mandate(role, region), 1);
      }
      logins.put(role, login);
    }
    return logins;
  }

  private Mandate mandate(Role role, String code) {
    long region = regions.byCode(code).orElseThrow().id();
    boolean member = role == Role.REPRESENTATIVE || role == Role.CONVENER;
    Sector sector = role == Role.REPRESENTATIVE ? Sector.PUBLIC : null;
    Long council = member ? region : null;
    Long organisation = role == Role.UNIT ? unit(code) : null;
    LocalDate since = LocalDate.of(2024, 1, 1);
    return new Mandate(0, 0, role, region, council, organisation, sector, null, since, null, false);
  }

  private static long unit(String regionCode) {
    return Long.parseLong(regionCode);
  }

  private static Set<Role> roles(UserTask task) {
    return Arrays.stream(task.getCamundaCandidateGroups().split(","))
        .map(key -> Role.of(key.strip()))
        .collect(Collectors.toSet());
  }

  private static Stream<UserTask> shippedTasks() {
    return List.of(Path.of("bpmn").toFile().listFiles((dir, name) -> name.endsWith(".bpmn")))
        .stream()
        .flatMap(
            file -> Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class).stream());
  }
}
