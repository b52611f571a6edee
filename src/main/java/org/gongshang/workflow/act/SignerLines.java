package org.gongshang.workflow.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.act.SignatureMapper.Signer;
import org.springframework.stereotype.Component;

/** Who is asked to sign a task, and what they said. */
@Component
public class SignerLines {

  private final Signers signers;
  private final Signatures signatures;
  private final Accounts accounts;

  SignerLines(Signers signers, Signatures signatures, Accounts accounts) {
    this.signers = signers;
    this.signatures = signatures;
    this.accounts = accounts;
  }

  /** For those who can ask others to sign it. */
  public List<SignPage.Line> of(String taskId, Viewer viewer) {
    return of(taskId, signers.row(taskId, viewer).subjectKey());
  }

  List<SignPage.Line> of(String taskId, String subjectKey) {
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
}
