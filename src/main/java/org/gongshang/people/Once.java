package org.gongshang.people;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gongshang.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The same POST twice has one effect, however fast the second comes. */
@Component
public class Once {

  /** Nobody sends a form again after so long. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final Pattern KEY = Pattern.compile("[\\w.:~-]{1,80}");

  private final OnceMapper mapper;
  private final Clock clock;

  Once(OnceMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Runs the action in the caller's transaction unless this key was used before; returns where it
   * led the first time.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String run(long account, String key, Supplier<String> action) {
    if (!first(account, key)) {
      return mapper.location(account, key);
    }
    String location = action.get();
    mapper.locate(account, key, location);
    return location;
  }

  /**
   * Whether this key comes for the first time. It is written before the act: whoever comes second
   * waits for the first to commit, or is first if that one rolls back.
   */
  @Transactional
  public boolean first(long account, String key) {
    if (!KEY.matcher(key).matches()) {
      throw new Refusal("form.once.missing");
    }
    try {
      mapper.insert(account, key, clock.instant());
      return true;
    } catch (DuplicateKeyException usedBefore) {
      return false;
    }
  }

  @Scheduled(cron = "${gongshang.sweep}")
  @Transactional
  public void forgetOld() {
    mapper.deleteBefore(clock.instant().minus(KEPT));
  }
}
