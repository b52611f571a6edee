package org.gongshang;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** An empty database of the real MySQL, which is taken away when it is closed. */
public class MySqlDatabase implements AutoCloseable {

  private final String name =
      "gongshang_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

  public MySqlDatabase() {
    run("create database " + name);
  }

  public String name() {
    return name;
  }

  public String url() {
    return TestEnvironment.mySqlUrl(name);
  }

  /** Its address with other options. */
  public String url(String options) {
    return url().replaceFirst("\\?.*", "?" + options);
  }

  /** The first column of a query's first row. */
  public String ask(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                url(), TestEnvironment.mySqlUser(), TestEnvironment.mySqlPassword());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** Sets a variable of the whole server. */
  public static void set(String assignment) {
    run("set global " + assignment);
  }

  @Override
  public void close() {
    run("drop database " + name);
  }

  private static void run(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                TestEnvironment.mySqlUrl(""),
                TestEnvironment.mySqlUser(),
                TestEnvironment.mySqlPassword());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
