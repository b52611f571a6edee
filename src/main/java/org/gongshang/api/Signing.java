package org.gongshang.api;

import java.time.Instant;
import java.util.List;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.TakeBacks;
import org.gongshang.workflow.act.SignPage;
import org.gongshang.workflow.act.SignPages;
import org.gongshang.workflow.act.Signatures;
import org.gongshang.workflow.act.Signers;
import org.gongshang.workflow.act.Stance;
import org.gongshang.workflow.act.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks others to sign, signs, and takes back what was handed in, by the same door as the pages. */
@Component
class Signing {

  private final Signers signers;
  private final SignPages pages;
  private final TakeBacks takeBacks;

  Signing(Signers signers, SignPages pages, TakeBacks takeBacks) {
    this.signers = signers;
    this.pages = pages;
    this.takeBacks = takeBacks;
  }

  /** Who was asked, and who could be: those whose name holds the text that was asked for. */
  record Asked(List<Signer> signers, List<SignerChoice> choices) {}

  /**
   * @param state waits, agree, disagree or off
   * @param signature its number; absent while there is none
   */
  record Signer(long id, String name, Instant askedAt, String state, @Nullable Long signature) {}

  /**
   * @param to what is sent to ask them
   */
  record SignerChoice(String to, @Nullable String name, String role, String region) {}

  /** Somebody is asked to sign. */
  record Ask(@Nullable String to, @Nullable String words) {}

  /** Why. */
  record Reason(@Nullable String reason) {}

  /**
   * @param stance agree or disagree
   * @param drawn a PNG as a data address; absent where the name is typed
   * @param name the caller's own
   */
  record Signed(
      @Nullable String stance,
      @Nullable String opinion,
      @Nullable String drawn,
      @Nullable String name,
      boolean confirmed) {}

  Asked asked(String taskId, Viewer viewer, String q) {
    SignPage.Asking page = pages.asking(taskId, viewer, q);
    return new Asked(
        page.lines().stream()
            .map(
                each ->
                    new Signer(
                        each.id(), each.name(), each.askedAt(), each.state(), each.signature()))
            .toList(),
        page.found().stream()
            .map(
                each ->
                    new SignerChoice(each.holder(), each.name(), each.role().key(), each.region()))
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

  TaskAnswers.Done sign(String taskId, Viewer viewer, Signed sent, IdempotencyKey key) {
    Stance stance = Stance.of(text(sent.stance()), text(sent.opinion()));
    Signatures.Hand hand =
        new Signatures.Hand(text(sent.drawn()), text(sent.name()), sent.confirmed());
    signers.sign(taskId, viewer, stance, hand, key.value());
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
