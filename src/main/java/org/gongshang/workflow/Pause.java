package org.gongshang.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a matter waits for that is nobody's task: the end of a notice, the day of a session.
 *
 * @param key of the sentence, filled with {@code args}
 * @param link path of its page, if the reader may open it
 */
public record Pause(String key, List<Object> args, @Nullable String link) {

  public Pause {
    args = List.copyOf(args);
  }
}
