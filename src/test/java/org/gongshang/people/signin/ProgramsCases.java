package org.gongshang.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.gongshang.NotVisible;
import org.gongshang.people.Accounts;
import org.gongshang.people.DemoPeople;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Programs that sign in by token. The address does not exist: 404 says that one was let in. */
abstract class ProgramsCases {

  private static final String ANYWHERE = "/api/v1/nowhere";

  @Autowired MockMvc web;
  @Autowired Tokens tokens;
  @Autowired Accounts accounts;
  @Autowired JdbcTemplate jdbc;

  private long person;

  @BeforeEach
  void somebody() {
    person =
        accounts.open(
            "p" + UUID.randomUUID().toString().substring(0, 8), "石磊", "three quiet words");
  }

  @Test
  void aTokenLetsIn() throws Exception {
    String token = tokens.create(person, "报表", UUID.randomUUID().toString());
    withToken(token).andExpect(status().isNotFound());
    web.perform(post(ANYWHERE).header("Authorization", "bearer " + token))
        .andExpect(status().isNotFound());
  }

  @Test
  void aTokenIsKeptOnlyAsAHashAndKnownByItsFirstCharacters() {
    String token = tokens.create(person, "报表", UUID.randomUUID().toString());
    assertThat(tokens.of(person))
        .singleElement()
        .extracting(ApiToken::name, ApiToken::prefix)
        .containsExactly("报表", token.substring(0, 8));
    assertThat(
            jdbc.queryForList(
                "select hash from api_token where account_id = ?", String.class, person))
        .containsExactly(Secrets.hash(token));
  }

  @Test
  void theSameFormSentTwiceMakesOneToken() {
    tokens.create(person, "报表", "key-1");
    assertThatThrownBy(() -> tokens.create(person, "报表", "key-1")).hasMessage("people.token.twice");
    assertThat(tokens.of(person)).hasSize(1);
  }

  @Test
  void theNameOfATokenHidesNothing() {
    for (String name : new String[] {"报\0表", "报\u202e表", "\u200b", "报\r\n表"}) {
      assertThatThrownBy(() -> tokens.create(person, name, UUID.randomUUID().toString()))
          .hasMessage("people.name.characters");
    }
    tokens.create(person, "𠮷".repeat(60), UUID.randomUUID().toString());
    assertThat(tokens.of(person)).extracting(ApiToken::name).contains("𠮷".repeat(60));
  }

  @Test
  void aRevokedTokenIsDead() throws Exception {
    String token = tokens.create(person, "报表", UUID.randomUUID().toString());
    tokens.revoke(tokens.of(person).get(0).id(), person);
    withToken(token).andExpect(status().isUnauthorized());
    assertThat(tokens.of(person)).isEmpty();
  }

  @Test
  void aTokenRevokedTwiceEndedTheFirstTime() {
    tokens.create(person, "报表", UUID.randomUUID().toString());
    long token = tokens.of(person).get(0).id();
    tokens.revoke(token, person);
    Long ended = revokedAt(token);

    tokens.revoke(token, person);

    assertThat(revokedAt(token)).isNotNull().isEqualTo(ended);
  }

  private Long revokedAt(long token) {
    return jdbc.queryForObject("select revoked_at from api_token where id = ?", Long.class, token);
  }

  @Test
  void nobodyRevokesAnothersToken() {
    tokens.create(person, "报表", UUID.randomUUID().toString());
    long token = tokens.of(person).get(0).id();
    assertThatThrownBy(() -> tokens.revoke(token, person + 1)).isInstanceOf(NotVisible.class);
    assertThat(tokens.of(person)).hasSize(1);
  }

  @Test
  void withoutATokenTheAnswerIsAProblem() throws Exception {
    web.perform(get(ANYWHERE))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer"))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.status").value(401))
        .andExpect(jsonPath("$.instance").value(ANYWHERE));
    withToken("gs_wrong").andExpect(status().isUnauthorized());
    withToken("").andExpect(status().isUnauthorized());
  }

  @Test
  void aTokenOpensNoPage() throws Exception {
    web.perform(
            get("/account")
                .header(
                    "Authorization",
                    "Bearer " + tokens.create(person, "报表", UUID.randomUUID().toString())))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void aSessionOpensNoApi() throws Exception {
    var session =
        (org.springframework.mock.web.MockHttpSession)
            web.perform(
                    post("/login")
                        .with(
                            org.springframework.security.test.web.servlet.request
                                .SecurityMockMvcRequestPostProcessors.csrf())
                        .param("login", "sunli")
                        .param("password", DemoPeople.PASSWORD))
                .andReturn()
                .getRequest()
                .getSession();
    assertThat(session).isNotNull();
    web.perform(get(ANYWHERE).session(session)).andExpect(status().isUnauthorized());
  }

  @Test
  void theDemosPeopleComeInWithTheirPassword() throws Exception {
    web.perform(get(ANYWHERE).with(httpBasic("sunli", DemoPeople.PASSWORD)))
        .andExpect(status().isNotFound());
    web.perform(get(ANYWHERE).with(httpBasic("sunli", "wrong")))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void theFiguresOfTheSystemAreForTheAdministratorOfTheWhole() throws Exception {
    String drift = "/actuator/metrics/gongshang.inbox.drift";
    web.perform(get(drift).with(httpBasic("admin", DemoPeople.PASSWORD)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("gongshang.inbox.drift")));
    web.perform(get(drift).with(httpBasic("lixiaowen", DemoPeople.PASSWORD)))
        .andExpect(status().isForbidden());
  }

  @Test
  void aNewPasswordEndsTheTokens() throws Exception {
    String token = tokens.create(person, "报表", UUID.randomUUID().toString());
    withToken(token).andExpect(status().isNotFound());
    accounts.takePassword(person);
    withToken(token).andExpect(status().isUnauthorized());
    assertThat(tokens.of(person)).isEmpty();
  }

  private ResultActions withToken(String token) throws Exception {
    return web.perform(get(ANYWHERE).header("Authorization", "Bearer " + token));
  }
}
