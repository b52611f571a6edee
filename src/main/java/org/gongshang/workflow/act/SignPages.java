package org.gongshang.workflow.act;

import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Seen;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.web.Story;
import org.gongshang.workflow.web.TaskWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of signers and signatures together. */
@Component
@Transactional(readOnly = true)
public class SignPages {

  private final Signers signers;
  private final SignerLines lines;
  private final Countersigning countersigning;
  private final Seen seen;
  private final Signatures signatures;
  private final Accounts accounts;
  private final Subjects subjects;
  private final Choices choices;
  private final Story story;
  private final TaskWords words;

  SignPages(
      Signers signers,
      SignerLines lines,
      Countersigning countersigning,
      Seen seen,
      Signatures signatures,
      Accounts accounts,
      Subjects subjects,
      Choices choices,
      Story story,
      TaskWords words) {
    this.signers = signers;
    this.lines = lines;
    this.countersigning = countersigning;
    this.seen = seen;
    this.signatures = signatures;
    this.accounts = accounts;
    this.subjects = subjects;
    this.choices = choices;
    this.story = story;
    this.words = words;
  }

  /**
   * Who is asked to sign, and who could be.
   *
   * @param asked what was looked for; null where nothing was
   */
  public SignPage.Asking asking(String taskId, Viewer viewer, @Nullable String asked) {
    String q = asked == null ? "" : asked.strip();
    InboxRow row = signers.row(taskId, viewer);
    Signers.Found found =
        q.isBlank()
            ? new Signers.Found(signers.likely(row, viewer), false)
            : signers.found(row, viewer, q);
    return new SignPage.Asking(
        row,
        name(row),
        lines.of(row.taskId(), row.subjectKey()),
        q,
        asked != null && q.isBlank(),
        found.asked(),
        choices.grouped(found.people(), row.regionId(), null));
  }

  /** What the viewer is asked to sign, as it is first opened. */
  public SignPage sign(String taskId, Viewer viewer) {
    return sign(taskId, viewer, SignPage.Typed.NOTHING, null);
  }

  SignPage sign(String taskId, Viewer viewer, SignPage.Typed typed, @Nullable Refusal refusal) {
    Countersigning.Asked asked = countersigning.asked(taskId, viewer);
    InboxRow row = asked.task();
    // before the story is read: what comes in between is not marked as seen
    String mark = seen.mark(row);
    return new SignPage(
        row,
        name(row),
        accounts.nameOf(asked.signer().askedBy()),
        asked.signer().words(),
        story.of(row.subjectKey(), viewer),
        link(row.subjectKey(), viewer),
        viewer.name(),
        mark,
        seen.last(row, typed.seen())
            .map(last -> story.since(last, row.subjectKey(), viewer))
            .orElse(List.of()),
        typed,
        refusal);
  }

  SignPage.Kept kept(long id, Viewer viewer) {
    Signature signature = signatures.visible(id, viewer);
    return kept(
        signature,
        story.showsAll(signature.businessKey(), viewer),
        link(signature.businessKey(), viewer));
  }

  /** Whoever signs for a council's session from outside cannot open it. */
  private @Nullable String link(String subject, Viewer viewer) {
    return subjects.maySee(subject, viewer) ? subjects.link(subject) : null;
  }

  /** All of a matter or a session, in the order in which they were given. */
  List<SignPage.Given> given(String businessKey) {
    List<Signature> all = signatures.of(businessKey);
    Map<Long, String> names =
        accounts.names(all.stream().map(Signature::actor).distinct().toList());
    return all.stream()
        .map(
            each ->
                new SignPage.Given(
                    each.id(),
                    names.getOrDefault(each.actor(), ""),
                    words.name(each.formId(), each.taskName()),
                    each.stance(),
                    each.opinion(),
                    each.fileId(),
                    each.signedAt()))
        .toList();
  }

  /** The very text holds telephone numbers and full names: only for those who may know them. */
  private SignPage.Kept kept(Signature signature, boolean whole, @Nullable String link) {
    String text = signatures.text(signature);
    return new SignPage.Kept(
        signature.id(),
        accounts.nameOf(signature.actor()),
        words.name(signature.formId(), signature.taskName()),
        signature.title(),
        signature.stance(),
        signature.opinion(),
        signature.fileId(),
        signature.signedAt(),
        signature.sha256(),
        signature.isOf(text),
        whole ? text : null,
        link);
  }

  private String name(InboxRow row) {
    return words.name(row.formId(), row.name());
  }
}
