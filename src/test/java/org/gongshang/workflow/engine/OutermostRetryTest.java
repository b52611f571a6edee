package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.gongshang.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = OutermostRetryTest.Setup.class)
class OutermostRetryTest {

  @Autowired private Outer outer;
  @Autowired private Inner inner;

  @BeforeEach
  void forget() {
    outer.forget();
    inner.forget();
  }

  @Test
  void aLostRaceIsRunAgainInANewTransaction() {
    outer.run(2, new OptimisticLockingException("stale"));

    assertThat(outer.calls()).isEqualTo(3);
  }

  @Test
  void afterThreeTriesItGivesUp() {
    assertThatThrownBy(() -> outer.run(9, new CannotAcquireLockException("busy")))
        .isInstanceOf(CannotAcquireLockException.class);

    assertThat(outer.calls()).isEqualTo(3);
  }

  @Test
  void theInnerCallIsNotTriedByItself() {
    outer.runInner(1, new OptimisticLockingException("stale"));

    assertThat(outer.calls()).isEqualTo(2);
    assertThat(inner.calls()).isEqualTo(2);
  }

  @Test
  void anEngineErrorAroundADeadlockIsALostRace() {
    var deadlock = new SQLException("Deadlock found", "40001", 1213);

    outer.run(1, new ProcessEngineException("flush", new RuntimeException(deadlock)));

    assertThat(outer.calls()).isEqualTo(2);
  }

  @Test
  void whatWouldFailAgainIsNotTriedAgain() {
    assertThatThrownBy(() -> outer.run(9, new Refusal("workflow.stale")))
        .isInstanceOf(Refusal.class);
    var duplicate = new SQLIntegrityConstraintViolationException("duplicate", "23000", 1062);
    assertThatThrownBy(() -> outer.run(9, new RuntimeException(duplicate)));

    assertThat(outer.calls()).isEqualTo(2);
  }

  static class Outer {

    private final Inner inner;
    private int calls;

    Outer(Inner inner) {
      this.inner = inner;
    }

    @Transactional
    public void run(int failures, RuntimeException failure) {
      assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
      if (++calls <= failures) {
        throw failure;
      }
    }

    @Transactional
    public void runInner(int failures, RuntimeException failure) {
      calls++;
      inner.run(failures, failure);
    }

    public int calls() {
      return calls;
    }

    public void forget() {
      calls = 0;
    }
  }

  static class Inner {

    private int calls;

    @Transactional
    public void run(int failures, RuntimeException failure) {
      if (++calls <= failures) {
        throw failure;
      }
    }

    public int calls() {
      return calls;
    }

    public void forget() {
      calls = 0;
    }
  }

  @Configuration
  @EnableTransactionManagement(proxyTargetClass = true)
  @Import(RetryConfiguration.class)
  static class Setup {

    @Bean
    PlatformTransactionManager transactions() {
      return new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:retry"));
    }

    @Bean
    Outer outer(Inner inner) {
      return new Outer(inner);
    }

    @Bean
    Inner inner() {
      return new Inner();
    }
  }
}
