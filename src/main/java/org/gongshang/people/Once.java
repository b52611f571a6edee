package org.gongshang.people;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same POST twice has one effect, however fast the second comes. A key stands for one act and
 * what was sent for it: with anything else it is refused, so that no input is lost without a word.
 */
@Component
public class Once {

  /** Key of the refusal of a key that stands for another act. */
  public static final String OTHER = "form.once.other";

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
  public String run(long account, String key, Act act, Supplier<String> action) {
    if (!first(account, key, act)) {
      return mapper.location(account, key);
    }
    String location = action.get();
    mapper.locate(account, key, location);
    return location;
  }

  /** The same for an act that always leads to one place. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String run(long account, String key, Act act, String location, Runnable action) {
    if (!first(account, key, act, location)) {
      return mapper.location(account, key);
    }
    action.run();
    return location;
  }

  /**
   * Whether this key comes for the first time. It is written before the act: whoever comes second
   * waits for the first to commit, or is first if that one rolls back.
   */
  @Transactional
  public boolean first(long account, String key, Act act) {
    return first(account, key, act, null);
  }

  private boolean first(long account, String key, Act act, @Nullable String location) {
    if (!KEY.matcher(key).matches()) {
      throw new Refusal("form.once.missing");
    }
    try {
      mapper.insert(account, key, act.hash(), clock.instant(), location);
      return true;
    } catch (DuplicateKeyException usedBefore) {
      refuseAnother(act, mapper.act(account, key));
      return false;
    }
  }

  /** Keys from before acts were kept stand for any. */
  private static void refuseAnother(Act wanted, @Nullable String used) {
    if (used != null && !used.equals(wanted.hash())) {
      throw new Refusal(OTHER);
    }
  }

  @Scheduled(cron = "${gongshang.sweep}")
  @Transactional
  public void forgetOld() {
    mapper.deleteBefore(clock.instant().minus(KEPT));
  }
}
