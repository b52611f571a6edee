package org.gongshang.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gongshang.Refusal;
import org.gongshang.programme.pabulib.Division;
import org.jspecify.annotations.Nullable;

/** What is asked beside the rule, and not said by the file of an election. */
public record Terms(Threshold threshold, Division division) {

  public static final Terms NONE = new Terms(Threshold.NONE, Division.NONE);

  /**
   * Reads what was typed.
   *
   * @throws Refusal with everything that cannot be read
   */
  public static Terms of(
      @Nullable String threshold, @Nullable String divide, @Nullable String budgets) {
    List<Refusal> faults = new ArrayList<>();
    Terms read =
        new Terms(
            read(() -> Threshold.of(threshold), Threshold.NONE, faults),
            read(() -> Division.of(divide, budgets), Division.NONE, faults));
    Refusal.throwIfAny(faults);
    return read;
  }

  private static <T> T read(Supplier<T> reading, T otherwise, List<Refusal> faults) {
    try {
      return reading.get();
    } catch (Refusal fault) {
      faults.add(fault);
      return otherwise;
    }
  }
}
