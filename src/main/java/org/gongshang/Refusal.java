package org.gongshang;

/** A rule says no. The person is told which, in their language, where they acted. */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] args;

  public Refusal(String key, Object... args) {
    super(key);
    this.key = key;
    this.args = args.clone();
  }

  public String key() {
    return key;
  }

  public Object[] args() {
    return args == null ? new Object[0] : args.clone();
  }
}
