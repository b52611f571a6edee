package org.gongshang;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Works at jobs one after the other, apart from anybody's request, until it is stopped. */
public final class OneByOne {

  /** In seconds: the application stops after it all the same. */
  private static final long PATIENCE = 20;

  private final ExecutorService thread;
  private final Set<Long> queued = ConcurrentHashMap.newKeySet();
  private final LongConsumer work;
  private volatile boolean stopping;

  /**
   * @param name of its thread
   * @param work what is done with a job, by its id
   */
  public OneByOne(String name, LongConsumer work) {
    this.thread = Executors.newSingleThreadExecutor(task -> new Thread(task, name));
    this.work = work;
  }

  /** Adds a job that does not wait already. */
  public void add(long id) {
    if (!stopping && queued.add(id)) {
      thread.execute(() -> run(id));
    }
  }

  private void run(long id) {
    queued.remove(id);
    if (!stopping) {
      work.accept(id);
    }
  }

  public boolean isStopping() {
    return stopping;
  }

  /** Takes up no more, and waits a while; false where the job at hand has not ended by then. */
  public boolean stop() throws InterruptedException {
    stopping = true;
    thread.shutdown();
    return thread.awaitTermination(PATIENCE, TimeUnit.SECONDS);
  }
}
