package org.gongshang.workflow.engine;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries a transaction again that lost against another one. Only the outermost: inside a transaction
 * the work before the call would be lost, and MySQL has already rolled it back.
 */
class OutermostRetry implements MethodInterceptor {

  private static final Logger log = LoggerFactory.getLogger(OutermostRetry.class);

  private static final int TRIES = 3;
  private static final int PAUSE_MILLIS = 40;

  /** MySQL: lock wait timeout, deadlock. H2: lock timeout, deadlock. */
  private static final Set<Integer> LOST_LOCKS = Set.of(1205, 1213, 50200, 40001);

  private static final String SERIALIZATION_FAILURE = "40001";

  private final LongAdder repeated = new LongAdder();

  /** How often a call was tried again since the start. */
  double repeated() {
    return repeated.sum();
  }

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return invocation.proceed();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        // each try needs its own walk through the interceptors that follow
        return ((ProxyMethodInvocation) invocation).invocableClone().proceed();
      } catch (RuntimeException failure) {
        if (attempt == TRIES || !lostRace(failure)) {
          throw failure;
        }
        log.info("{} lost a race, try {}: {}", invocation.getMethod(), attempt, failure.toString());
        repeated.increment();
        pause(attempt);
      }
    }
  }

  /** Whether the same call may well succeed a moment later. */
  static boolean lostRace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException
          || cause instanceof TransientDataAccessException
          || (cause instanceof SQLException sql && lostLock(sql))) {
        return true;
      }
    }
    return false;
  }

  private static boolean lostLock(SQLException failure) {
    return LOST_LOCKS.contains(failure.getErrorCode())
        || SERIALIZATION_FAILURE.equals(failure.getSQLState());
  }

  private static void pause(int attempt) throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS, 2L * PAUSE_MILLIS) * attempt);
  }
}
