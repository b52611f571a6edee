package org.gongshang.workflow.act;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.ActionLog;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.History;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.ModelNames;
import org.gongshang.workflow.Seen;
import org.gongshang.workflow.TaskAccess;
import org.gongshang.workflow.Word;
import org.gongshang.workflow.act.SignatureMapper.Signer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs what one was asked to sign: for or against, and what one says of it (会签). */
@Component
public class Countersigning {

  private final SignatureMapper mapper;
  private final Signatures signatures;
  private final Seen seen;
  private final TaskAccess access;
  private final Audiences audiences;
  private final History history;
  private final ActionLog actionLog;
  private final ModelNames names;
  private final Messages messages;
  private final Once once;
  private final Clock clock;

  Countersigning(
      SignatureMapper mapper,
      Signatures signatures,
      Seen seen,
      TaskAccess access,
      Audiences audiences,
      History history,
      ActionLog actionLog,
      ModelNames names,
      Messages messages,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.signatures = signatures;
    this.seen = seen;
    this.access = access;
    this.audiences = audiences;
    this.history = history;
    this.actionLog = actionLog;
    this.names = names;
    this.messages = messages;
    this.once = once;
    this.clock = clock;
  }

  /** What the viewer is asked to sign. */
  record Asked(InboxRow task, Signer signer) {}

  /**
   * What the viewer is asked to sign.
   *
   * @throws SigningOver if they were asked and need not sign any more
   */
  Asked asked(String taskId, Viewer viewer) {
    List<Signer> mine =
        mapper.signers(taskId).stream()
            .filter(each -> each.accountId() == viewer.accountId())
            .toList();
    if (mine.isEmpty()) {
      throw new NotVisible("task " + taskId);
    }
    Optional<InboxRow> task = access.find(taskId);
    Signer latest = mine.get(mine.size() - 1);
    if (task.isEmpty() || !latest.isOpen()) {
      throw over(latest);
    }
    return new Asked(task.get(), latest);
  }

  private static SigningOver over(Signer signer) {
    if (signer.signatureId() != null) {
      return new SigningOver("signed", signer.signatureId());
    }
    return new SigningOver(signer.removedBy() == null ? "ended" : "off", null);
  }

  /**
   * Returns the path to go to.
   *
   * @param marks of what had been read, see {@link Seen}
   */
  @Transactional
  public String sign(
      String taskId,
      Viewer viewer,
      Stance stance,
      Signatures.Hand hand,
      Collection<String> marks,
      String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("sign", taskId, stance.toString(), hand.drawn(), hand.name()),
        () -> {
          audiences.hold(taskId);
          Asked asked = asked(taskId, viewer);
          asked.task().refuseIfSuspended();
          seen.demandAll(asked.task(), marks);
          return "/signatures/" + keep(asked, viewer, stance, hand);
        });
  }

  /** Each signs for themselves, whatever office addresses them. */
  private long keep(Asked asked, Viewer viewer, Stance stance, Signatures.Hand hand) {
    InboxRow row = asked.task();
    long account = viewer.accountId();
    long signature = signatures.sign(row, viewer, account, stance, hand);
    if (mapper.signed(asked.signer().id(), signature) == 0) {
      throw new Refusal("act.sign.over");
    }
    audiences.leaveOutSigner(row.taskId(), account);
    actionLog.acted(row, account, account, clock.instant(), "sign", "");
    history.add(
        row.subjectKey(),
        account,
        "event.act.signed",
        row.formId(),
        row.name(),
        new Word("act.sign.stance." + stance.key()),
        stance.opinion());
    messages.tell(
        List.of(asked.signer().askedBy()),
        "act.message.signed",
        List.of(row.title(), names.told(row), viewer.name()),
        "/tasks/" + row.taskId());
    return signature;
  }
}
