package org.gongshang.programme;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.gongshang.NoPermission;
import org.gongshang.Refusal;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.pabulib.PabulibReader;
import org.gongshang.programme.selection.Outcome;
import org.gongshang.programme.selection.Rule;
import org.gongshang.programme.selection.Watch;
import org.springframework.stereotype.Component;

/** Works out what an election selects. Nothing is kept: the same file has the same outcome. */
@Component
public class Selections {

  /** A file may be made so that its shares are raised for hours. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** A large election takes a core for half a minute; so many at once leave some for others. */
  private final Semaphore places = new Semaphore(2);

  /**
   * Reads an election and selects.
   *
   * @throws NoPermission for who holds no office
   * @throws org.gongshang.programme.pabulib.Unreadable if the file cannot be taken
   * @throws Refusal if others keep the machine busy
   */
  public Explained decide(Viewer viewer, InputStream file, SelectionRule rule) throws IOException {
    return decide(viewer, file, rule, Terms.NONE);
  }

  /** The same, and asks for more than the file does. */
  public Explained decide(Viewer viewer, InputStream file, SelectionRule rule, Terms terms)
      throws IOException {
    admit(viewer);
    if (!places.tryAcquire()) {
      throw new Refusal("programme.busy");
    }
    try {
      return work(PabulibReader.read(file), rule, terms, inTime());
    } catch (CancellationException late) {
      throw new Refusal("programme.long", LONGEST.toMinutes());
    } finally {
      places.release();
    }
  }

  /**
   * Works it out.
   *
   * @throws org.gongshang.programme.pabulib.Unreadable if the budgets asked for do not suit the
   *     file
   * @throws CancellationException if the watch ended it
   */
  public static Explained work(Pabulib file, SelectionRule rule, Terms terms, Watch watch) {
    Rule asked = terms.threshold().before(rule.rule());
    Map<String, Outcome> outcomes =
        terms.division().divides()
            ? terms.division().of(file).select(asked, watch)
            : Map.of("", asked.select(file.election(), watch));
    return Explained.of(rule, file, terms, outcomes);
  }

  private static Watch inTime() {
    long end = System.nanoTime() + LONGEST.toNanos();
    return (steps, spent) -> System.nanoTime() < end;
  }

  /**
   * Lets only those pass who may have elections worked out.
   *
   * @throws NoPermission for who holds no office
   */
  public void admit(Viewer viewer) {
    if (!viewer.holdsOffice()) {
      throw new NoPermission(Role.CLERK.key());
    }
  }
}
