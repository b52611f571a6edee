package org.gongshang;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule says no. The person is told which, in their language, where they acted; if several rules
 * do, all of them at once.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] args;
  private final transient List<Refusal> others = new ArrayList<>();

  public Refusal(String key, Object... args) {
    super(key);
    this.key = key;
    this.args = args.clone();
  }

  /** Throws what was found wrong, if anything was. */
  public static void throwIfAny(@Nullable Refusal found) {
    if (found != null) {
      throw found;
    }
  }

  /** Throws what was found wrong, if anything was. */
  public static void throwIfAny(List<Refusal> found) {
    if (!found.isEmpty()) {
      Refusal first = found.get(0);
      found.stream().skip(1).flatMap(refusal -> refusal.all().stream()).forEach(first.others::add);
      throw first;
    }
  }

  public String key() {
    return key;
  }

  /** The field of a form that a key such as {@code venue.fault.name} names; empty for none. */
  public String field() {
    String[] parts = key.split("\\.");
    return parts.length > 2 && parts[1].equals("fault") ? parts[2] : "";
  }

  public Object[] args() {
    return args == null ? new Object[0] : args.clone();
  }

  /** This one and what was found wrong together with it. */
  public List<Refusal> all() {
    return Stream.concat(Stream.of(this), others == null ? Stream.of() : others.stream()).toList();
  }
}
