package org.gongshang.workflow.act;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Colleague;
import org.gongshang.people.Colleagues;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.ActionLog;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.History;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterReaders;
import org.gongshang.workflow.OpenTask;
import org.gongshang.workflow.TaskAccess;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.Word;
import org.gongshang.workflow.act.SignatureMapper.Signer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks others to sign before a task is completed (加签), and takes them off again (减签). */
@Component
public class Signers {

  private final SignatureMapper mapper;
  private final Signatures signatures;
  private final Tasks tasks;
  private final TaskAccess access;
  private final Audiences audiences;
  private final MatterReaders readers;
  private final Colleagues colleagues;
  private final Accounts accounts;
  private final History history;
  private final ActionLog actionLog;
  private final Messages messages;
  private final Once once;
  private final Clock clock;

  Signers(
      SignatureMapper mapper,
      Signatures signatures,
      Tasks tasks,
      TaskAccess access,
      Audiences audiences,
      MatterReaders readers,
      Colleagues colleagues,
      Accounts accounts,
      History history,
      ActionLog actionLog,
      Messages messages,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.signatures = signatures;
    this.tasks = tasks;
    this.access = access;
    this.audiences = audiences;
    this.readers = readers;
    this.colleagues = colleagues;
    this.accounts = accounts;
    this.history = history;
    this.actionLog = actionLog;
    this.messages = messages;
    this.once = once;
    this.clock = clock;
  }

  /** Everybody who was asked about the task, in order. */
  List<Signer> of(String taskId) {
    return mapper.signers(taskId);
  }

  /** The task, if the viewer can ask others to sign it. */
  InboxRow row(String taskId, Viewer viewer) {
    OpenTask task = tasks.open(taskId, viewer);
    if (task.action() == null || !task.action().isSigned()) {
      throw new NotVisible("signers of " + taskId);
    }
    return task.row();
  }

  /** The task, if the viewer is asked to sign it. */
  InboxRow asked(String taskId, Viewer viewer) {
    return access
        .find(taskId)
        .filter(row -> mine(taskId, viewer).isPresent())
        .orElseThrow(() -> new NotVisible("task " + taskId));
  }

  /** What the viewer was asked, while they have not signed. */
  Optional<Signer> mine(String taskId, Viewer viewer) {
    return of(taskId).stream()
        .filter(each -> each.isOpen() && each.accountId() == viewer.accountId())
        .findFirst();
  }

  @Transactional
  public void ask(String taskId, Viewer viewer, String holder, String words, String key) {
    if (!once.first(viewer.accountId(), key, Act.of("signer", taskId, holder, words))) {
      return;
    }
    audiences.hold(taskId);
    InboxRow row = row(taskId, viewer);
    row.refuseIfSuspended();
    row.refuseIfTaken(viewer);
    long account =
        colleagues
            .find(holder)
            .filter(each -> each.role().mayBeDelegated())
            .map(Colleague::accountId)
            .orElseThrow(() -> new Refusal("act.sign.who.missing"));
    if (account == viewer.accountId()) {
      throw new Refusal("act.sign.self");
    }
    if (of(taskId).stream().anyMatch(each -> each.isOpen() && each.accountId() == account)) {
      throw new Refusal("act.sign.twice");
    }
    long by = access.actor(row, viewer);
    mapper.ask(taskId, account, by, Words.kept(words), clock.instant());
    audiences.askSigner(row, account);
    readers.forTask(row, Rights.person(account), by);
    String name = accounts.nameOf(account);
    history.add(row.subjectKey(), by, "event.act.signer", row.formId(), row.name(), name);
    messages.tell(
        List.of(account),
        "act.message.signer",
        List.of(row.title(), row.name(), accounts.nameOf(by)),
        "/tasks/" + taskId + "/sign");
  }

  @Transactional
  public void remove(String taskId, long signer, Viewer viewer, String why, String key) {
    if (!once.first(
        viewer.accountId(), key, Act.of("signer off", taskId, Long.toString(signer), why))) {
      return;
    }
    audiences.hold(taskId);
    InboxRow row = row(taskId, viewer);
    row.refuseIfTaken(viewer);
    Signer off =
        of(taskId).stream()
            .filter(each -> each.id() == signer)
            .findFirst()
            .orElseThrow(() -> new NotVisible("signer " + signer));
    String reason = Words.demanded(why, "act.reason.missing");
    long by = access.actor(row, viewer);
    if (mapper.remove(signer, by, reason, clock.instant()) == 0) {
      throw new Refusal("act.sign.over");
    }
    audiences.leaveOutSigner(taskId, off.accountId());
    history.add(
        row.subjectKey(),
        by,
        "event.act.signerOff",
        row.formId(),
        row.name(),
        accounts.nameOf(off.accountId()),
        reason);
  }

  /** Returns the path to go to. */
  @Transactional
  public String sign(
      String taskId, Viewer viewer, Stance stance, Signatures.Hand hand, String key) {
    return once.run(
        viewer.accountId(),
        key,
        Act.of("sign", taskId, stance.toString(), hand.drawn(), hand.name()),
        () -> {
          audiences.hold(taskId);
          InboxRow row = asked(taskId, viewer);
          row.refuseIfSuspended();
          Signer signer = mine(taskId, viewer).orElseThrow();
          // each signs for themselves, whatever office addresses them
          long account = viewer.accountId();
          long signature = signatures.sign(row, viewer, account, stance, hand);
          if (mapper.signed(signer.id(), signature) == 0) {
            throw new Refusal("act.sign.over");
          }
          audiences.leaveOutSigner(taskId, account);
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
              List.of(signer.askedBy()),
              "act.message.signed",
              List.of(row.title(), row.name(), viewer.name()),
              "/tasks/" + taskId);
          return "/signatures/" + signature;
        });
  }
}
