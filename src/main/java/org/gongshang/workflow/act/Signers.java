package org.gongshang.workflow.act;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Colleague;
import org.gongshang.people.Colleagues;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.History;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterReaders;
import org.gongshang.workflow.ModelNames;
import org.gongshang.workflow.OpenTask;
import org.gongshang.workflow.TaskAccess;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.act.SignatureMapper.Signer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks others to sign before a task is completed (加签), and takes them off again (减签). */
@Component
public class Signers {

  private final SignatureMapper mapper;
  private final Tasks tasks;
  private final TaskAccess access;
  private final Audiences audiences;
  private final MatterReaders readers;
  private final Colleagues colleagues;
  private final Accounts accounts;
  private final History history;
  private final ModelNames names;
  private final Messages messages;
  private final Once once;
  private final Clock clock;

  Signers(
      SignatureMapper mapper,
      Tasks tasks,
      TaskAccess access,
      Audiences audiences,
      MatterReaders readers,
      Colleagues colleagues,
      Accounts accounts,
      History history,
      ModelNames names,
      Messages messages,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.tasks = tasks;
    this.access = access;
    this.audiences = audiences;
    this.readers = readers;
    this.colleagues = colleagues;
    this.accounts = accounts;
    this.history = history;
    this.names = names;
    this.messages = messages;
    this.once = once;
    this.clock = clock;
  }

  /** Everybody who was asked about the task, in order. */
  List<Signer> of(String taskId) {
    return mapper.signers(taskId);
  }

  /** Single people in office, by their name or their region's, whom the viewer could ask. */
  public Found found(InboxRow row, Viewer viewer, String q) {
    List<Colleague> all = others(colleagues.named(q, Copies.MOST_FOUND), viewer);
    List<Colleague> open = open(row, all);
    return new Found(open, !all.isEmpty() && open.isEmpty());
  }

  /** Those near the task whom the viewer is likely to ask. */
  List<Colleague> likely(InboxRow row, Viewer viewer) {
    List<Colleague> others = open(row, others(colleagues.around(row.regionId()), viewer));
    return others.subList(0, Math.min(Copies.MOST_FOUND, others.size()));
  }

  /** Those of them who have not been asked yet, each once by the office nearest to the task. */
  private List<Colleague> open(InboxRow row, List<Colleague> some) {
    Set<Long> left = new HashSet<>();
    of(row.taskId()).stream().filter(Signer::isOpen).map(Signer::accountId).forEach(left::add);
    return some.stream()
        .sorted(Comparator.comparing(each -> each.regionId() != row.regionId()))
        .filter(each -> each.accountId() != null && left.add(each.accountId()))
        .toList();
  }

  private static List<Colleague> others(List<Colleague> found, Viewer viewer) {
    return found.stream()
        .filter(each -> each.accountId() != null)
        .filter(each -> !Objects.equals(each.accountId(), viewer.accountId()))
        .toList();
  }

  /** The task, if the viewer can ask others to sign it. */
  public InboxRow row(String taskId, Viewer viewer) {
    OpenTask task = tasks.open(taskId, viewer);
    if (task.action() == null || !task.action().isSigned()) {
      throw new NotVisible("signers of " + taskId);
    }
    return task.row();
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
    mapper.ask(taskId, row.subjectKey(), account, by, Words.kept(words), clock.instant());
    audiences.askSigner(row, account);
    readers.forSigner(row, account, by);
    String name = accounts.nameOf(account);
    history.add(row.subjectKey(), by, "event.act.signer", row.formId(), row.name(), name);
    messages.tell(
        List.of(account),
        "act.message.signer",
        List.of(row.title(), names.told(row), accounts.nameOf(by)),
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
    readers.signerOff(row, off.accountId());
    tellOff(row, by, off.accountId(), reason);
  }

  private void tellOff(InboxRow row, long by, long account, String reason) {
    String name = accounts.nameOf(account);
    history.add(
        row.subjectKey(), by, "event.act.signerOff", row.formId(), row.name(), name, reason);
    messages.tell(
        List.of(account),
        "act.message.signerOff",
        List.of(row.title(), names.told(row), accounts.nameOf(by)),
        "/tasks/" + row.taskId() + "/sign");
  }

  /**
   * Whom a search found.
   *
   * @param asked whether there are only such as have been asked already
   */
  public record Found(List<Colleague> people, boolean asked) {}
}
