package org.gongshang.ballot;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.Sha256;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes. One by name is a row with the voter's account. A secret one is a row under a random id
 * that holds nothing but what it says; that the voter has voted, and when, stands on the round's
 * roll alone. Both rows are written in one transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Papers {

  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private final Ballots ballots;
  private final PaperMapper mapper;
  private final Rounds rounds;
  private final SecureRandom random = new SecureRandom();

  Papers(Ballots ballots, PaperMapper mapper, Rounds rounds) {
    this.ballots = ballots;
    this.mapper = mapper;
    this.rounds = rounds;
  }

  /**
   * What a voter sends.
   *
   * @param marks options that they choose, with {@code =} and points where it asks for them; or
   *     alone {@code abstain}
   * @param token with which they can change a secret vote, as they were given it; null without
   */
  public record Marked(List<String> marks, @Nullable String token) {

    public Marked {
      marks = List.copyOf(marks);
    }
  }

  /** The vote of whoever has been admitted to the round in this transaction. */
  void write(BallotRule rule, List<Option> options, long account, Marked marked, Instant at) {
    write(rule, options, account, marked, at, null);
  }

  /**
   * @param holder who votes for them by a written mandate; null where they do so themselves
   */
  void write(
      BallotRule rule,
      List<Option> options,
      long account,
      Marked marked,
      Instant at,
      @Nullable Long holder) {
    long roundId = rule.roundId();
    String line = line(rule, options, marked);
    if (rule.secret()) {
      insertSecret(roundId, line, hash(rule, marked.token()));
    } else {
      String way = holder == null ? "ONLINE" : "PROXY";
      mapper.insertNamed(new NamedPaper(roundId, account, line, receiptCode(), at, way, holder));
    }
  }

  /** Two papers must not be changed by one code. */
  private void insertSecret(long roundId, String line, @Nullable String token) {
    try {
      mapper.insertSecret(randomId(), roundId, line, token);
    } catch (DuplicateKeyException sameCode) {
      throw new Refusal("ballot.token.used");
    }
  }

  /** Papers that two people have read alike; their voters are admitted in this transaction. */
  void castFromBox(BallotRule rule, BoxPapers batch, long by, Instant at) {
    long round = rule.roundId();
    batch
        .named()
        .forEach(
            (account, line) ->
                mapper.insertNamed(
                    new NamedPaper(round, account, line, receiptCode(), at, "PAPER", by)));
    batch.papers().forEach(line -> mapper.insertSecret(randomId(), round, line, null));
  }

  /** Changes a vote that was cast, while the ballot is open and its rule lets people do so. */
  public void change(long roundId, long account, Marked marked, Instant at) {
    BallotRule rule = ballots.rule(roundId);
    if (!rule.changeable()) {
      throw new Refusal("ballot.change.never");
    }
    if (rounds.hold(roundId, account)) {
      throw new Refusal("ballot.change.notCast");
    }
    String line = line(rule, ballots.options(roundId), marked);
    if (rule.secret()) {
      String hash = hash(rule, marked.token());
      if (hash == null || mapper.changeSecret(roundId, hash, line) == 0) {
        throw new Refusal("ballot.change.token");
      }
    } else {
      NamedPaper old =
          mapper.named(roundId, account).orElseThrow(() -> new Refusal("ballot.change.notCast"));
      mapper.changeNamed(new NamedPaper(roundId, account, line, old.receipt(), at, "ONLINE", null));
    }
  }

  private static String line(BallotRule rule, List<Option> options, Marked marked) {
    return PaperCheck.of(rule, options).read(marked.marks()).line(rule.method());
  }

  /** Of the round and the token: the same token of two ballots tells nothing. */
  private static @Nullable String hash(BallotRule rule, @Nullable String token) {
    String plain = token == null ? "" : token.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return null;
    }
    if (plain.length() != 16 || !plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)) {
      throw new Refusal("ballot.change.token");
    }
    return Sha256.of(rule.roundId() + " " + plain);
  }

  /** A token that nobody keeps but whom it is shown to: some 79 bits. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public String newToken() {
    return code(16);
  }

  private long randomId() {
    return random.nextLong() >>> 1;
  }

  private String receiptCode() {
    return code(8);
  }

  private String code(int length) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < length; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "");
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** Code of a vote by name; empty where there is none, or where the ballot is secret. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<String> receipt(long roundId, long account) {
    return mapper.named(roundId, account).map(NamedPaper::receipt);
  }
}
