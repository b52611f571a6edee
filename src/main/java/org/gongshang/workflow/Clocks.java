package org.gongshang.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Working time: the calendar with its holidays and make-up days. */
@Component
public class Clocks {

  public boolean isWorkday(LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /** The first working day after {@code day}. */
  public LocalDate nextWorkday(LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /** End of office hours on the {@code days}-th working day after the day of {@code from}. */
  public Instant afterWorkdays(Instant from, int days) {
    throw new UnsupportedOperationException();
  }
}
