package org.gongshang.workflow.act;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.Sha256;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Binds people to exactly what stood before them; anyone who may see it can check that. */
@Component
public class Signatures {

  private final SignatureMapper mapper;
  private final HistoryLines history;
  private final Subjects subjects;
  private final Files files;
  private final Accounts accounts;
  private final Clock clock;

  Signatures(
      SignatureMapper mapper,
      HistoryLines history,
      Subjects subjects,
      Files files,
      Accounts accounts,
      Clock clock) {
    this.mapper = mapper;
    this.history = history;
    this.subjects = subjects;
    this.files = files;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The signature itself: drawn, or where no script runs the name typed and a box ticked.
   *
   * @param drawn a picture as a line of text; empty where the name was typed
   */
  public record Hand(String drawn, String name, boolean confirmed) {}

  /** Returns the signature's id. */
  @Transactional(propagation = Propagation.MANDATORY)
  long sign(InboxRow row, Viewer viewer, long actor, Stance stance, Hand hand) {
    Long picture = picture(row, viewer, hand);
    Signature unsigned =
        NewSignature.unsigned(
            row,
            viewer.accountId(),
            actor,
            accounts.nameOf(actor),
            stance,
            picture,
            history.last(row.subjectKey()),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    NewSignature signed = new NewSignature(bound(unsigned, Sha256.of(text(unsigned))));
    mapper.insert(signed);
    return signed.id();
  }

  private @Nullable Long picture(InboxRow row, Viewer viewer, Hand hand) {
    if (hand.drawn().isEmpty()) {
      if (!hand.confirmed() || !hand.name().strip().equals(viewer.name())) {
        throw new Refusal("act.sign.missing", viewer.name());
      }
      return null;
    }
    StoredFile stored = files.store(Drawn.of(hand.drawn(), viewer.name()), viewer.accountId());
    if (!stored.type().equals("image/png")) {
      throw new Refusal("act.sign.drawn.broken");
    }
    files.attach(List.of(stored.id()), row.subjectKey(), viewer.accountId());
    return stored.id();
  }

  private static Signature bound(Signature it, String sha256) {
    return new Signature(
        it.id(),
        it.businessKey(),
        it.taskId(),
        it.taskName(),
        it.formId(),
        it.title(),
        it.accountId(),
        it.actor(),
        it.name(),
        it.stance(),
        it.opinion(),
        it.fileId(),
        it.lastEvent(),
        sha256,
        it.signedAt());
  }

  /**
   * What was signed, in one writing: what it is about, the whole story up to then, what the person
   * said and how they signed. Anyone can compute its SHA-256 in UTF-8 again.
   */
  String text(Signature it) {
    return String.join(
        "\n",
        "gongshang signature 1",
        it.businessKey(),
        it.title(),
        it.taskId(),
        it.formId(),
        it.taskName(),
        history.kept(it.businessKey(), it.lastEvent()),
        it.accountId() + " " + it.actor() + " " + it.name(),
        it.stance(),
        it.opinion(),
        it.fileId() == null ? "typed" : "drawn " + picture(it.fileId()),
        it.signedAt().toString());
  }

  private String picture(long fileId) {
    return files.get(List.of(fileId)).stream()
        .findFirst()
        .map(file -> file.id() + " " + files.sha256(file))
        .orElse("gone");
  }

  List<Signature> of(String businessKey) {
    return mapper.of(businessKey);
  }

  /** The signature, if it is the viewer's own or they may see what it is about. */
  Signature visible(long id, Viewer viewer) {
    Optional<Signature> found = mapper.find(id);
    return found
        .filter(
            each ->
                each.accountId() == viewer.accountId()
                    || subjects.maySee(each.businessKey(), viewer))
        .orElseThrow(() -> new NotVisible("signature " + id));
  }
}
