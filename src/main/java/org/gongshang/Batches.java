package org.gongshang;

import java.util.List;
import java.util.function.Consumer;

/** Long lists in pieces that a statement can hold. */
public final class Batches {

  private static final int SIZE = 500;

  private Batches() {}

  public static <T> void each(List<T> all, Consumer<List<T>> act) {
    for (int from = 0; from < all.size(); from += SIZE) {
      act.accept(all.subList(from, Math.min(from + SIZE, all.size())));
    }
  }
}
