package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
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
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every task form of the shipped models, tried by every role: only the task's own people get in.
 */
@ApplicationTest
class ForeignTasksTest {

  private static final String HERE = "110105012022";
  private static final String BESIDE = "110105012021";
  private static final String ABOVE = "110105012";

  @Autowired TryOut tryOut;
  @Autowired Accounts accounts;
  @Autowired Regions regions;
  @Autowired Inbox inbox;
  @Autowired Matters matters;
  @Autowired TransactionTemplate transaction;
  @Autowired UserDetailsService people;
  @Autowired MockMvc web;

  private final Map<String, Set<Role>> rolesByForm = new TreeMap<>();
  private final Map<String, Task> taskByForm = new TreeMap<>();

  @BeforeEach
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
            if (!own) {
              assertHidden(form, task, here.getOrDefault(role, ""));
            }
          }
        });
  }

  private void assertHidden(String form, Task task, String login) {
    String address = "/tasks/" + task.getId();
    assertThat(status(get(address), login)).as("%s reads %s", login, form).isEqualTo(404);
    MockHttpServletRequestBuilder submission =
        post(address).param("_key", login + form).param("_deployment", "any").with(csrf());
    assertThat(status(submission, login)).as("%s submits %s", login, form).isEqualTo(404);
    assertThat(status(post(address + "/claim").with(csrf()), login))
        .as("%s claims %s", login, form)
        .isEqualTo(404);
  }

  private int status(MockHttpServletRequestBuilder request, String login) {
    try {
      UserDetails person = people.loadUserByUsername(login);
      return web.perform(request.with(user(person))).andReturn().getResponse().getStatus();
    } catch (Exception failed) {
      throw new AssertionError(login, failed);
    }
  }

  private boolean hasIt(Task task, String login) {
    long account = accounts.byLogin(login).orElseThrow().id();
    return inbox.addresses(task.getId(), accounts.viewer(account));
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
    return new Mandate(0, 0, role, region, council, organisation, sector, null, since, null);
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
