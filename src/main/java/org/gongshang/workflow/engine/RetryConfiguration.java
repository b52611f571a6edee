package org.gongshang.workflow.engine;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.reflect.Method;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;

/** Puts the retry around every transactional method, outside of its transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RetryConfiguration {

  /** The transaction itself comes last of all advice. */
  private static final int BEFORE_TRANSACTION = Ordered.LOWEST_PRECEDENCE - 100;

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static OutermostRetry outermostRetry() {
    return new OutermostRetry();
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor retryAdvisor(OutermostRetry retry) {
    var advisor = new DefaultPointcutAdvisor(new TransactionalMethods(), retry);
    advisor.setOrder(BEFORE_TRANSACTION);
    return advisor;
  }

  /** A fault that always conflicts shows as slowness first; this figure tells it apart. */
  @Bean
  static MeterBinder retries(OutermostRetry retry) {
    return metrics ->
        FunctionCounter.builder("gongshang.retries", retry, OutermostRetry::repeated)
            .description("Transactions tried again after they lost against another one")
            .register(metrics);
  }

  private static class TransactionalMethods extends StaticMethodMatcherPointcut {

    private final AnnotationTransactionAttributeSource transactions =
        new AnnotationTransactionAttributeSource();

    @Override
    public boolean matches(Method method, Class<?> type) {
      return transactions.getTransactionAttribute(method, type) != null;
    }
  }
}
