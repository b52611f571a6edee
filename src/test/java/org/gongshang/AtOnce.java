package org.gongshang;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several people and clocks act in the same moment. */
public class AtOnce {

  private AtOnce() {}

  /** What each of them met; an error of one is an error of all. */
  @SafeVarargs
  public static <T> List<T> all(Callable<T>... acts) throws Exception {
    CyclicBarrier together = new CyclicBarrier(acts.length);
    ExecutorService threads = Executors.newFixedThreadPool(acts.length);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> act : acts) {
        running.add(
            threads.submit(
                () -> {
                  together.await(10, TimeUnit.SECONDS);
                  return act.call();
                }));
      }
      List<T> met = new ArrayList<>();
      for (Future<T> one : running) {
        met.add(one.get(60, TimeUnit.SECONDS));
      }
      return met;
    } finally {
      threads.shutdownNow();
    }
  }
}
