package org.gongshang.workflow.act;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SignatureMapper {

  void insert(NewSignature signature);

  Optional<Signature> find(long id);

  /** Of a matter or a session, in the order in which they were given. */
  List<Signature> of(String businessKey);

  /** Everybody who was asked about a task, in order. */
  List<Signer> signers(String taskId);

  /**
   * @param subject matter or session that the task is about
   */
  void ask(
      @Param("taskId") String taskId,
      @Param("subject") String subject,
      @Param("accountId") long accountId,
      @Param("by") long by,
      @Param("words") String words,
      @Param("at") Instant at);

  int signed(@Param("id") long id, @Param("signatureId") long signatureId);

  int remove(
      @Param("id") long id,
      @Param("by") long by,
      @Param("why") String why,
      @Param("at") Instant at);

  /**
   * Somebody was asked to sign.
   *
   * @param signatureId of what they signed; null while they have not
   */
  record Signer(
      long id,
      long accountId,
      long askedBy,
      Instant askedAt,
      String words,
      @Nullable Long signatureId,
      @Nullable Long removedBy,
      @Nullable String removedWhy) {

    boolean isOpen() {
      return signatureId == null && removedBy == null;
    }
  }
}
