package org.gongshang.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes files that were stored and never attached, and contents that no file has any more. */
@Component
class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Duration KEPT = Duration.ofDays(2);
  private static final int AT_ONCE = 500;

  private final FileMapper mapper;
  private final Vault vault;
  private final ObjectProvider<PendingFiles> pending;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sweep(
      FileMapper mapper,
      Vault vault,
      ObjectProvider<PendingFiles> pending,
      TransactionTemplate transaction,
      Clock clock) {
    this.mapper = mapper;
    this.vault = vault;
    this.pending = pending;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(cron = "${gongshang.sweep}")
  void run() {
    int rows = 0;
    long last = 0;
    List<Unattached> old;
    do {
      old = mapper.unattachedBefore(clock.instant().minus(KEPT), last, AT_ONCE);
      rows += remove(old);
      last = old.isEmpty() ? last : old.get(old.size() - 1).id();
    } while (old.size() == AT_ONCE);
    try {
      int contents = vault.removeUnless(hashes -> mapper.known(hashes), KEPT);
      LOG.info("{} files that nobody attached and {} contents removed", rows, contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int remove(List<Unattached> old) {
    Set<Long> authors = old.stream().map(Unattached::storedBy).collect(Collectors.toSet());
    Set<Long> busy = new HashSet<>();
    if (!authors.isEmpty()) {
      pending.forEach(each -> busy.addAll(each.among(authors)));
    }
    List<Long> ids =
        old.stream().filter(file -> !busy.contains(file.storedBy())).map(Unattached::id).toList();
    Integer removed = ids.isEmpty() ? 0 : transaction.execute(status -> mapper.delete(ids));
    return removed == null ? 0 : removed;
  }

  /** A file without a subject. */
  record Unattached(long id, long storedBy) {}
}
