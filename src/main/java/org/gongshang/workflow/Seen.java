package org.gongshang.workflow;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.Refusal;
import org.gongshang.Sha256;
import org.springframework.stereotype.Component;

/**
 * What stands before whoever signs. A mark of it goes along with the form and comes back, so that
 * nobody signs what was added after they read.
 */
@Component
public class Seen {

  /** Key of the refusal where something was added meanwhile. */
  public static final String ADDED = "act.sign.added";

  /** Field of a task's own form in which marks come back, one for each task. */
  public static final String FIELD = "_sign_seen";

  private static final Pattern MARK = Pattern.compile("([\\w-]{1,64})~(\\d{1,18})~[0-9a-f]{64}");

  private final HistoryLines history;

  Seen(HistoryLines history) {
    this.history = history;
  }

  /** Of the task and its whole story as they are now. */
  public String mark(InboxRow task) {
    String subject = task.subjectKey();
    long last = history.last(subject);
    String read =
        String.join("\n", subject, task.title(), task.name(), history.kept(subject, last));
    return task.taskId() + "~" + last + "~" + Sha256.of(read);
  }

  /**
   * Lets only those pass who have read all that there is now.
   *
   * @param marks that came back, of this task or of several
   */
  public void demandAll(InboxRow task, Collection<String> marks) {
    if (!marks.contains(mark(task))) {
      throw new Refusal(ADDED);
    }
  }

  /** The newest line that had been read; empty where no mark tells. */
  public Optional<Long> last(InboxRow task, Collection<String> marks) {
    return marks.stream()
        .map(MARK::matcher)
        .filter(Matcher::matches)
        .filter(mark -> mark.group(1).equals(task.taskId()))
        .findFirst()
        .map(mark -> Long.valueOf(mark.group(2)));
  }
}
