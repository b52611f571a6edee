package org.gongshang.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.gongshang.ApplicationTest;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.gongshang.workflow.engine.MovableClock;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class SignInTest {

  private static final String PASSWORD = "three quiet words";

  @Autowired MockMvc web;
  @Autowired Accounts accounts;
  @Autowired Mandates mandates;
  @Autowired Regions regions;
  @Autowired MovableClock clock;

  private String login = "";
  private long id;
  private Duration offset = Duration.ZERO;

  @BeforeEach
  void somebody() {
    offset = clock.offset();
    login = "s" + UUID.randomUUID().toString().substring(0, 8);
    id = accounts.open(login, "石磊", PASSWORD);
  }

  @AfterEach
  void timeGoesBack() {
    clock.setOffset(offset);
  }

  @Test
  void thePasswordOpensTheDoor() throws Exception {
    MockHttpSession session = signedIn(PASSWORD);
    web.perform(get("/account").session(session))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("石磊")));
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginLookTheSame() throws Exception {
    signIn(login, "wrong", new MockHttpSession()).andExpect(redirectedUrl("/login?failed"));
    signIn("nobody", "wrong", new MockHttpSession()).andExpect(redirectedUrl("/login?failed"));
    signIn("\u0000".repeat(20), "\u0000", new MockHttpSession())
        .andExpect(redirectedUrl("/login?failed"));
    signIn("长".repeat(10_000), "密".repeat(10_000), new MockHttpSession())
        .andExpect(redirectedUrl("/login?failed"));
  }

  @Test
  void fiveFailuresCloseTheAccountForAQuarterOfAnHour() throws Exception {
    for (int i = 0; i < 5; i++) {
      signIn(login, "wrong", new MockHttpSession());
    }
    signIn(login, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?failed"));
    clock.moveBy(Duration.ofMinutes(14));
    signIn(login, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?failed"));
    clock.moveBy(Duration.ofMinutes(1).plusSeconds(1));
    signIn(login, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/"));
  }

  @Test
  void aGoodSignInForgetsFailures() throws Exception {
    for (int i = 0; i < 4; i++) {
      signIn(login, "wrong", new MockHttpSession());
    }
    signIn(login, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/"));
    signIn(login, "wrong", new MockHttpSession());
    signIn(login, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/"));
  }

  @Test
  void theSessionGetsANewIdAtSignIn() throws Exception {
    MockHttpSession session = new MockHttpSession();
    String before = session.getId();
    signIn(login, PASSWORD, session).andExpect(redirectedUrl("/"));
    assertThat(session.getId()).isNotEqualTo(before);
  }

  @Test
  void theSessionKeepsNoPassword() throws Exception {
    MockHttpSession session = signedIn(PASSWORD);
    var context =
        (org.springframework.security.core.context.SecurityContext)
            session.getAttribute("SPRING_SECURITY_CONTEXT");
    assertThat(context).isNotNull();
    assertThat(((SignedIn) context.getAuthentication().getPrincipal()).getPassword()).isNull();
    assertThat(context.getAuthentication().getCredentials()).isNull();
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    web.perform(post("/login").param("login", login).param("password", PASSWORD))
        .andExpect(redirectedUrl("/login?expired"));
    web.perform(post("/account/tokens").session(signedIn(PASSWORD)).param("name", "x"))
        .andExpect(status().isForbidden());
    web.perform(post("/logout").session(signedIn(PASSWORD))).andExpect(status().isForbidden());
  }

  @Test
  void strangersAreSentToTheDoor() throws Exception {
    web.perform(get("/people")).andExpect(redirectedUrl("/login"));
    web.perform(get("/no-such-page")).andExpect(redirectedUrl("/login"));
    web.perform(get("/people").header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Redirect", "/login?expired"));
    web.perform(get("/actuator/health")).andExpect(status().isOk());
    web.perform(get("/actuator/metrics")).andExpect(status().isUnauthorized());
    web.perform(get("/actuator/env")).andExpect(redirectedUrl("/login"));
    web.perform(get("/v3/api-docs")).andExpect(status().isOk());
  }

  @Test
  void afterTheDoorOneIsWhereOneWantedToBe() throws Exception {
    MockHttpSession session = new MockHttpSession();
    web.perform(get("/account").session(session)).andExpect(redirectedUrl("/login"));
    signIn(login, PASSWORD, session).andExpect(redirectedUrl("/account"));
  }

  @Test
  void whatIsNoPageIsNotOpenedAfterTheDoor() throws Exception {
    MockHttpSession session = new MockHttpSession();
    web.perform(post("/needs").with(csrf()).session(session)).andExpect(redirectedUrl("/login"));
    web.perform(get("/models/a/b").header("X-Requested-With", "fetch").session(session))
        .andExpect(status().isUnauthorized());

    signIn(login, PASSWORD, session).andExpect(redirectedUrl("/"));
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    MockHttpSession session = signedIn(PASSWORD);
    web.perform(post("/logout").session(session).with(csrf()))
        .andExpect(redirectedUrl("/login?out"));
    assertThat(session.isInvalid()).isTrue();
    web.perform(get("/logout").session(signedIn(PASSWORD))).andExpect(status().isNotFound());
  }

  @Test
  void pagesForbidForeignScriptsAndFrames() throws Exception {
    web.perform(get("/login"))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    Matchers.allOf(
                        Matchers.containsString("script-src 'self';"),
                        Matchers.not(Matchers.containsString("unsafe")))));
  }

  @Test
  void aNewPasswordEndsEveryOtherSession() throws Exception {
    MockHttpSession here = signedIn(PASSWORD);
    MockHttpSession elsewhere = signedIn(PASSWORD);
    change(here, PASSWORD, "other quiet words").andExpect(redirectedUrl("/account"));
    web.perform(get("/account").session(here)).andExpect(status().isOk());
    web.perform(get("/account").session(elsewhere)).andExpect(redirectedUrl("/login"));
    signIn(login, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?failed"));
    signedIn("other quiet words");
  }

  @Test
  void aNewPasswordNeedsTheOldOneAndTenCharacters() throws Exception {
    MockHttpSession session = signedIn(PASSWORD);
    change(session, "wrong", "other quiet words")
        .andExpect(content().string(Matchers.containsString("现在的密码不对")));
    change(session, PASSWORD, "123456789")
        .andExpect(content().string(Matchers.containsString("密码至少 10 个字符")));
    change(session, PASSWORD, "\0".repeat(12))
        .andExpect(content().string(Matchers.containsString("看不见或不能保存的字符")));
    change(session, PASSWORD, PASSWORD)
        .andExpect(content().string(Matchers.containsString("新密码要和现在的不同")));
    signedIn(PASSWORD);
  }

  @Test
  void guessesAtTheOldPasswordAreCountedToo() throws Exception {
    MockHttpSession session = signedIn(PASSWORD);
    for (int i = 0; i < 4; i++) {
      change(session, "wrong", "other quiet words")
          .andExpect(content().string(Matchers.containsString("现在的密码不对")));
    }
    change(session, "wrong", "other quiet words")
        .andExpect(content().string(Matchers.containsString("请 15 分钟后再试")));
    change(session, PASSWORD, "other quiet words")
        .andExpect(content().string(Matchers.containsString("请 15 分钟后再试")));
    signIn(login, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?failed"));

    clock.moveBy(Duration.ofMinutes(15).plusSeconds(1));
    change(session, PASSWORD, "other quiet words").andExpect(redirectedUrl("/account"));
  }

  @Test
  void whoseForgottenPasswordWasTakenIsSignedOutAndCannotSignInByIt() throws Exception {
    MockHttpSession session = signedIn(PASSWORD);
    accounts.takePassword(id);

    web.perform(get("/account").session(session)).andExpect(redirectedUrl("/login"));
    signIn(login, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?failed"));
  }

  @Test
  void aMandateThatEndsTodayEndsForOpenSessionsTomorrow() throws Exception {
    LocalDate today = LocalDate.now(clock);
    long mandate =
        mandates.appoint(
            id,
            new Mandate(
                0, 0, Role.ADMIN, regions.top().id(), null, null, null, null, today, null, false),
            id);
    MockHttpSession session = signedIn(PASSWORD);
    mandates.end(mandate, today, id);
    web.perform(get("/people").session(session)).andExpect(status().isOk());
    clock.moveBy(Duration.ofDays(1));
    web.perform(get("/people").session(session)).andExpect(status().isForbidden());
  }

  private MockHttpSession signedIn(String password) throws Exception {
    MockHttpSession session = new MockHttpSession();
    signIn(login, password, session).andExpect(redirectedUrl("/"));
    return session;
  }

  private ResultActions signIn(String as, String password, MockHttpSession session)
      throws Exception {
    return web.perform(
        post("/login")
            .session(session)
            .with(csrf())
            .param("login", as)
            .param("password", password));
  }

  private ResultActions change(MockHttpSession session, String current, String wanted)
      throws Exception {
    return web.perform(
        post("/account/password")
            .session(session)
            .with(csrf())
            .param("current", current)
            .param("wanted", wanted)
            .param("again", wanted));
  }
}
