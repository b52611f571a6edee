package org.gongshang.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gongshang.Refusal;
import org.gongshang.Sha256;
import org.gongshang.opinion.NewImport;
import org.gongshang.opinion.RoundIntake;
import org.gongshang.opinion.exchange.Files;
import org.gongshang.opinion.exchange.Reading;
import org.gongshang.opinion.ground.By;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes rounds of opinions from other systems, once for each key. */
@Component
class OpinionIntake {

  private final RoundIntake rounds;
  private final Once once;

  OpinionIntake(RoundIntake rounds, Once once) {
    this.rounds = rounds;
    this.once = once;
  }

  /**
   * What is said beside the files.
   *
   * @param region code; the first at which the caller runs rounds where it is absent
   * @param groups "given" where group-id makes the groups, "opinion" where they are calculated
   */
  record Told(
      @Nullable String region,
      @Nullable String title,
      @Nullable String question,
      @Nullable String groups) {

    boolean grouped() {
      if (groups == null || groups.isBlank() || groups.equals(By.OPINION.key())) {
        return false;
      }
      if (groups.equals(By.GIVEN.key())) {
        return true;
      }
      throw new Refusal("opinion.by.unknown");
    }
  }

  /** The round that it has become. */
  record Taken(long id) {}

  @Transactional
  public Taken take(
      Told told,
      Function<String, Optional<MultipartFile>> files,
      Viewer viewer,
      IdempotencyKey key) {
    long region = rounds.region(viewer, Objects.requireNonNullElse(told.region(), ""));
    MultipartFile comments = part(files, Reading.COMMENTS);
    MultipartFile votes = part(files, Reading.VOTES);
    Act act = Act.of("opinions", "" + region, told.toString(), hash(comments), hash(votes));
    return new Taken(
        Long.parseLong(
            once.run(
                viewer.accountId(),
                key.value(),
                act,
                () -> "" + rounds.take(wanted(region, told, comments, votes), viewer))));
  }

  private static MultipartFile part(Function<String, Optional<MultipartFile>> files, String name) {
    return files.apply(name).orElseThrow(() -> new Refusal("opinion.file.missing", name));
  }

  private static NewImport wanted(
      long region, Told told, MultipartFile comments, MultipartFile votes) {
    return new NewImport(
        region,
        Objects.requireNonNullElse(told.title(), "导入的意见征集"),
        Objects.requireNonNullElse(told.question(), "您同意下面的说法吗？"),
        told.grouped(),
        read(comments, votes));
  }

  private static Files read(MultipartFile comments, MultipartFile votes) {
    try (InputStream first = comments.getInputStream();
        InputStream second = votes.getInputStream()) {
      return Reading.of(first, second);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String hash(MultipartFile file) {
    MessageDigest digest = Sha256.begin();
    try (InputStream in = file.getInputStream()) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Sha256.hex(digest.digest());
  }
}
