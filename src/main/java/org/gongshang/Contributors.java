package org.gongshang;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * All beans of a kind in their order. They are looked for when they are first needed, for they may
 * need whoever asks them, and only once: looking costs more than what most of them do.
 */
public final class Contributors<T> {

  private final SingletonSupplier<List<T>> all;

  private Contributors(ObjectProvider<T> provider) {
    all = SingletonSupplier.of(() -> provider.orderedStream().toList());
  }

  public static <T> Contributors<T> of(ObjectProvider<T> provider) {
    return new Contributors<>(provider);
  }

  public Stream<T> stream() {
    return all.obtain().stream();
  }
}
