package org.gongshang.workflow.engine;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Jobs that run end by themselves when the application stops. An interrupted thread closes the file
 * that it writes to, and an embedded database loses with it what it had only just committed.
 */
@Configuration(proxyBeanMethods = false)
class JobThreads {

  private static final String EXECUTOR = "camundaTaskExecutor";
  private static final int LONGEST_JOB_SECONDS = 30;

  @Bean
  static BeanPostProcessor jobsEndByThemselves() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (name.equals(EXECUTOR) && bean instanceof ThreadPoolTaskExecutor threads) {
          threads.setWaitForTasksToCompleteOnShutdown(true);
          threads.setAwaitTerminationSeconds(LONGEST_JOB_SECONDS);
        }
        return bean;
      }
    };
  }
}
