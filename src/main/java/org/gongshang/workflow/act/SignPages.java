package org.gongshang.workflow.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Colleagues;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.act.SignatureMapper.Signer;
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
  private final Signatures signatures;
  private final Colleagues colleagues;
  private final Accounts accounts;
  private final Subjects subjects;
  private final Regions regions;
  private final Story story;
  private final TaskWords words;

  SignPages(
      Signers signers,
      Signatures signatures,
      Colleagues colleagues,
      Accounts accounts,
      Subjects subjects,
      Regions regions,
      Story story,
      TaskWords words) {
    this.signers = signers;
    this.signatures = signatures;
    this.colleagues = colleagues;
    this.accounts = accounts;
    this.subjects = subjects;
    this.regions = regions;
    this.story = story;
    this.words = words;
  }

  /** Who is asked to sign, and who could be. */
  public SignPage.Asking asking(String taskId, Viewer viewer, String q) {
    InboxRow row = signers.row(taskId, viewer);
    List<TransferPage.Choice> found =
        colleagues.named(q, Copies.MOST_FOUND).stream()
            .filter(each -> each.accountId() != null)
            .filter(each -> !Objects.equals(each.accountId(), viewer.accountId()))
            .map(each -> TransferPage.Choice.of(each, regions))
            .toList();
    return new SignPage.Asking(row, name(row), lines(row), q.strip(), found);
  }

  List<SignPage.Line> lines(InboxRow row) {
    return lines(row.taskId(), row.subjectKey());
  }

  List<SignPage.Line> lines(String taskId, String subjectKey) {
    List<Signer> asked = signers.of(taskId);
    Map<Long, String> names =
        accounts.names(
            asked.stream()
                .flatMap(each -> Stream.of(each.accountId(), each.askedBy()))
                .distinct()
                .toList());
    Map<Long, Signature> given = new HashMap<>();
    if (!asked.isEmpty()) {
      signatures.of(subjectKey).forEach(each -> given.put(each.id(), each));
    }
    return asked.stream().map(each -> line(each, names, given)).toList();
  }

  private static SignPage.Line line(
      Signer each, Map<Long, String> names, Map<Long, Signature> given) {
    Long id = each.signatureId();
    Signature signed = id == null ? null : given.get(id);
    String state = each.removedBy() != null ? "off" : "waits";
    return new SignPage.Line(
        each.id(),
        names.getOrDefault(each.accountId(), ""),
        names.getOrDefault(each.askedBy(), ""),
        each.askedAt(),
        each.words(),
        signed == null ? state : signed.stance(),
        signed == null ? null : signed.opinion(),
        id,
        each.removedWhy());
  }

  SignPage sign(
      String taskId, Viewer viewer, String stance, String opinion, @Nullable Refusal refusal) {
    InboxRow row = signers.asked(taskId, viewer);
    Signer mine = signers.mine(taskId, viewer).orElseThrow();
    return new SignPage(
        row,
        name(row),
        accounts.nameOf(mine.askedBy()),
        mine.words(),
        story.of(row.subjectKey(), viewer),
        subjects.link(row.subjectKey()),
        viewer.name(),
        stance,
        opinion,
        refusal);
  }

  SignPage.Kept kept(long id, Viewer viewer) {
    Signature signature = signatures.visible(id, viewer);
    return kept(signature, story.showsAll(signature.businessKey(), viewer));
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
  private SignPage.Kept kept(Signature signature, boolean whole) {
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
        subjects.link(signature.businessKey()));
  }

  private String name(InboxRow row) {
    return words.name(row.formId(), row.name());
  }
}
