package org.gongshang;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Gives a context an empty database of its own, and takes it away when the context closes. */
class FreshMySqlDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(FreshMySqlDatabase.class);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    MySqlDatabase database = new MySqlDatabase();
    LOG.info("testing on {} in {}", database.ask("select version()"), database.name());
    TestPropertyValues.of(
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + TestEnvironment.mySqlUser(),
            "spring.datasource.password=" + TestEnvironment.mySqlPassword(),
            // tests that wait for a lock in vain should not wait for long
            "spring.datasource.hikari.connection-init-sql=set session innodb_lock_wait_timeout = 4")
        .applyTo(context);
    context.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) closed -> database.close());
  }
}
