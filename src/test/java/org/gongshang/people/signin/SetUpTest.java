package org.gongshang.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gongshang.ApplicationTest;
import org.gongshang.NotVisible;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** In a transaction that is rolled back, so that the other tests keep their people. */
@ApplicationTest
@Transactional
class SetUpTest {

  @Autowired MockMvc web;
  @Autowired SetUp setUp;
  @Autowired Accounts accounts;
  @Autowired Regions regions;
  @Autowired JdbcTemplate jdbc;

  @Test
  void whereThereAreAccountsThePageDoesNotExist() throws Exception {
    web.perform(get("/setup")).andExpect(status().isNotFound());
    String token = setUp.issue();
    assertThatThrownBy(() -> setUp.makeAdministrator(token, "boss", "石磊", "three quiet words"))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void theTokenMakesOneAdministratorOfTheDistrict() throws Exception {
    nobody();
    String token = setUp.issue();
    assertThat(jdbc.queryForObject("select hash from setup_token", String.class))
        .isEqualTo(Secrets.hash(token));
    web.perform(get("/setup")).andExpect(status().isOk());
    make(token).andExpect(redirectedUrl("/login?ready"));

    Viewer boss = accounts.viewer(accounts.byLogin("boss").orElseThrow());
    assertThat(boss.mandates())
        .extracting(Mandate::role, Mandate::regionId)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Role.ADMIN, regions.top().id()));
    assertThat(jdbc.queryForObject("select count(*) from setup_token", Long.class)).isZero();
    make(token).andExpect(status().isNotFound());
  }

  @Test
  void aWrongOrAnOlderTokenMakesNobody() throws Exception {
    nobody();
    String older = setUp.issue();
    setUp.issue();
    make(older).andExpect(content().string(Matchers.containsString("口令不对")));
    make("").andExpect(content().string(Matchers.containsString("口令不对")));
    assertThat(accounts.none()).isTrue();
  }

  private void nobody() {
    jdbc.update("delete from activation");
    jdbc.update("delete from import_row");
    jdbc.update("delete from import_job");
    jdbc.update("delete from programme_trial");
    jdbc.update("delete from mandate");
    jdbc.update("delete from api_token");
    jdbc.update("delete from account");
  }

  private ResultActions make(String token) throws Exception {
    return web.perform(
        post("/setup")
            .with(csrf())
            .param("token", token)
            .param("login", "boss")
            .param("name", "石磊")
            .param("password", "three quiet words"));
  }
}
