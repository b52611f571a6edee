package org.gongshang.message;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people what happened. Rows are written in the caller's transaction. */
@Component
public class Messages {

  /**
   * @param key message key of the sentence; {@code args} fill it
   * @param link path of the page to open
   */
  public void tell(Collection<Long> accountIds, String key, List<String> args, String link) {
    throw new UnsupportedOperationException();
  }
}
