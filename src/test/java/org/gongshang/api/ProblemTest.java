package org.gongshang.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

class ProblemTest {

  @Test
  void waitingIsAdvisedOnlyWhereItHelps() {
    assertThat(status(new DataAccessResourceFailureException("away"))).isEqualTo(503);
    assertThat(status(new CannotAcquireLockException("late"))).isEqualTo(503);
    assertThat(status(new CannotCreateTransactionException("full"))).isEqualTo(503);
    assertThat(status(new DuplicateKeyException("second"))).isEqualTo(409);
    assertThat(status(new DataIntegrityViolationException("too long"))).isEqualTo(500);
    assertThat(status(new IllegalStateException("wrong"))).isEqualTo(500);
  }

  private static int status(Exception failure) {
    HttpStatus status = Problem.of(failure).status();
    return status.value();
  }
}
