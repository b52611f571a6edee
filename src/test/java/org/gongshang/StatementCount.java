package org.gongshang;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Sees every statement that goes to the database, the engine's too. */
@TestComponent
public class StatementCount implements BeanPostProcessor {

  private final List<String> statements = new ArrayList<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Listening(source) : bean;
  }

  /** What was executed since the last call, whatever number of values its lists hold. */
  public synchronized List<String> take() {
    List<String> taken = List.copyOf(statements);
    statements.clear();
    return taken;
  }

  private synchronized void executed(String sql) {
    statements.add(sql.replaceAll("\\s+", " ").replaceAll("\\([?, ]+\\)", "(?)").strip());
  }

  private class Listening extends DelegatingDataSource {

    Listening(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return listening(super.getConnection());
    }
  }

  private Connection listening(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, args, result) ->
            result instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement, counting((String) args[0]))
                : result instanceof Statement statement
                    ? proxy(Statement.class, statement, counting(null))
                    : result);
  }

  private Answer counting(String prepared) {
    return (method, args, result) -> {
      if (method.startsWith("execute")) {
        executed(prepared == null ? String.valueOf(args[0]) : prepared);
      }
      return result;
    };
  }

  private interface Answer {
    Object of(String method, Object[] args, Object result);
  }

  private static <T> T proxy(Class<T> type, T target, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            StatementCount.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              try {
                return answer.of(method.getName(), args, method.invoke(target, args));
              } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
              }
            }));
  }
}
