package org.gongshang.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gongshang.people.Accounts;
import org.gongshang.people.Lockout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

abstract class LockoutCases {

  private static final String PASSWORD = "three quiet words";
  private static final int AT_ONCE = 40;

  @Autowired PeopleByLogin people;
  @Autowired PasswordEncoder encoder;
  @Autowired Lockout lockout;
  @Autowired Accounts accounts;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final CountDownLatch begun = new CountDownLatch(AT_ONCE);
  private final CountDownLatch failed = new CountDownLatch(AT_ONCE - 1);
  private String login = "";

  @BeforeEach
  void somebody() {
    login = "l" + UUID.randomUUID().toString().substring(0, 8);
    accounts.open(login, "石磊", PASSWORD);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** All have read the account before the first fails; the one who knows the password is last. */
  @Test
  void nobodyGetsInAfterTheFifthFailureHoweverManyTryAtOnce() {
    PasswordCheck check = new PasswordCheck(people, new Slow(), lockout);
    for (int i = 1; i < AT_ONCE; i++) {
      String wrong = "wrong " + i;
      CompletableFuture.runAsync(() -> refused(check, wrong), threads);
    }

    assertThatThrownBy(() -> check.authenticate(attempt(PASSWORD)))
        .isInstanceOf(LockedException.class);
    assertThat(failed.getCount()).isZero();
  }

  @Test
  void whoeverKnowsThePasswordGetsInAfterFour() {
    PasswordCheck check = new PasswordCheck(people, encoder, lockout);
    for (int i = 0; i < 4; i++) {
      refused(check, "wrong");
    }
    assertThat(check.authenticate(attempt(PASSWORD)).isAuthenticated()).isTrue();
    for (int i = 0; i < 4; i++) {
      refused(check, "wrong");
    }
    assertThat(check.authenticate(attempt(PASSWORD)).isAuthenticated()).isTrue();
  }

  private void refused(PasswordCheck check, String wrong) {
    try {
      check.authenticate(attempt(wrong));
    } catch (BadCredentialsException expected) {
      failed.countDown();
    }
  }

  private UsernamePasswordAuthenticationToken attempt(String password) {
    return UsernamePasswordAuthenticationToken.unauthenticated(login, password);
  }

  /** Compares only when all have begun, and the right password after all the wrong ones. */
  private final class Slow implements PasswordEncoder {

    @Override
    public String encode(CharSequence password) {
      return encoder.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      begun.countDown();
      await(begun);
      if (PASSWORD.contentEquals(password)) {
        await(failed);
        return true;
      }
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
