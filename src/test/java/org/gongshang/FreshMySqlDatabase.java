package org.gongshang;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
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
    String name = "gongshang_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    run("create database " + name);
    LOG.info("testing on {} in {}", version(), name);
    TestPropertyValues.of(
            "spring.datasource.url=" + TestEnvironment.mySqlUrl(name),
            "spring.datasource.username=" + TestEnvironment.mySqlUser(),
            "spring.datasource.password=" + TestEnvironment.mySqlPassword(),
            // tests that wait for a lock in vain should not wait for long
            "spring.datasource.hikari.connection-init-sql=set session innodb_lock_wait_timeout = 4")
        .applyTo(context);
    context.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) closed -> run("drop database " + name));
  }

  private static String version() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select version()")) {
      return row.next() ? row.getString(1) : "";
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void run(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        TestEnvironment.mySqlUrl(""), TestEnvironment.mySqlUser(), TestEnvironment.mySqlPassword());
  }
}
