package org.gongshang;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What scripts/test-environment found on this machine. */
public class TestEnvironment {

  private static final Path FILE = Path.of("target/test-environment.properties");

  private TestEnvironment() {}

  public static Path chromium() {
    return Path.of(get("chromium"));
  }

  /** JDBC address of the server with this database; an empty name means none. */
  static String mySqlUrl(String database) {
    return get("mysql.url").replaceFirst("^(jdbc:mysql://[^/?]+)/?[^?]*", "$1/" + database);
  }

  public static String mySqlUser() {
    return get("mysql.user");
  }

  public static String mySqlPassword() {
    return get("mysql.password");
  }

  private static String get(String key) {
    Properties found = new Properties();
    try (Reader file = Files.newBufferedReader(FILE)) {
      found.load(file);
    } catch (IOException missing) {
      throw new IllegalStateException("run scripts/test-environment first", missing);
    }
    return found.getProperty(key, "");
  }
}
