package org.gongshang.api;

import java.time.Instant;
import java.util.List;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TakeBacks;
import org.gongshang.workflow.act.Countersigning;
import org.gongshang.workflow.act.SignPage;
import org.gongshang.workflow.act.SignPages;
import org.gongshang.workflow.act.Signatures;
import org.gongshang.workflow.act.SignerLines;
import org.gongshang.workflow.act.Signers;
import org.gongshang.workflow.act.Stance;
import org.gongshang.workflow.act.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks others to sign, signs, and takes back what was handed in, by the same door as the pages. */
@Component
class Signing {

  private final Signers signers;
  private final Countersigning countersigning;
  private final SignerLines lines;
  private final SignPages pages;
  private final TakeBacks takeBacks;
  private final Stories stories;
  private final Regions regions;

  Signing(
      Signers signers,
      Countersigning countersigning,
      SignerLines lines,
      SignPages pages,
      TakeBacks takeBacks,
      Stories stories,
      Regions regions) {
    this.signers = signers;
    this.countersigning = countersigning;
    this.lines = lines;
    this.pages = pages;
    this.takeBacks = takeBacks;
    this.stories = stories;
    this.regions = regions;
  }

  /** Who was asked, and who could be: those whose name holds the text that was asked for. */
  record Asked(List<Signer> signers, List<Handing.Choice> choices) {}

  /**
   * @param state waits, agree, disagree or off
   * @param signature its number; absent while there is none
   */
  record Signer(long id, String name, Instant askedAt, String state, @Nullable Long signature) {}

  /**
   * What the caller is asked to sign.
   *
   * @param subject number of the matter or session that it is about
   * @param seen to be sent back with the signature: it binds to all that stands here
   */
  record ToSign(
      String task,
      String name,
      String title,
      String subject,
      String askedBy,
      String words,
      List<TaskAnswers.StoryLine> story,
      String seen) {}

  /** Somebody is asked to sign. */
  record Ask(@Nullable String to, @Nullable String words) {}

  /** Why. */
  record Reason(@Nullable String reason) {}

  /**
   * @param stance agree or disagree
   * @param drawn a PNG as a data address; absent where the name is typed
   * @param name the caller's own
   * @param seen as it came with what is to be signed
   */
  record Signed(
      @Nullable String stance,
      @Nullable String opinion,
      @Nullable String drawn,
      @Nullable String name,
      boolean confirmed,
      @Nullable String seen) {}

  Asked asked(String taskId, Viewer viewer, String q) {
    return new Asked(
        lines.of(taskId, viewer).stream()
            .map(
                each ->
                    new Signer(
                        each.id(), each.name(), each.askedAt(), each.state(), each.signature()))
            .toList(),
        signers.found(signers.row(taskId, viewer), viewer, q).people().stream()
            .map(each -> Handing.Choice.of(each, regions))
            .toList());
  }

  TaskAnswers.Done ask(String taskId, Viewer viewer, Ask sent, IdempotencyKey key) {
    signers.ask(taskId, viewer, text(sent.to()), text(sent.words()), key.value());
    return new TaskAnswers.Done(taskId, "asked");
  }

  TaskAnswers.Done remove(
      String taskId, long signer, Viewer viewer, Reason sent, IdempotencyKey key) {
    signers.remove(taskId, signer, viewer, text(sent.reason()), key.value());
    return new TaskAnswers.Done(taskId, "removed");
  }

  ToSign toSign(String taskId, Viewer viewer) {
    SignPage page = pages.sign(taskId, viewer);
    InboxRow task = page.task();
    return new ToSign(
        task.taskId(),
        page.name(),
        task.title(),
        task.subjectKey(),
        page.askedBy(),
        page.words(),
        stories.of(task.subjectKey(), viewer),
        page.seen());
  }

  TaskAnswers.Done sign(String taskId, Viewer viewer, Signed sent, IdempotencyKey key) {
    Stance stance = Stance.of(text(sent.stance()), text(sent.opinion()));
    Signatures.Hand hand =
        new Signatures.Hand(text(sent.drawn()), text(sent.name()), sent.confirmed());
    countersigning.sign(taskId, viewer, stance, hand, List.of(text(sent.seen())), key.value());
    return new TaskAnswers.Done(taskId, "signed");
  }

  /** Answers with the task that is to be done again, which has another id. */
  TaskAnswers.Done takeBack(String taskId, Viewer viewer, Reason sent, IdempotencyKey key) {
    String reason = Words.demanded(text(sent.reason()), "act.reason.missing");
    String again = takeBacks.takeBack(taskId, viewer, reason, key.value());
    return new TaskAnswers.Done(again.substring("/tasks/".length()), "takenBack");
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
