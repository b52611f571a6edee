package org.gongshang.opinion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody typed to prepare a round. Nothing is null. */
public record RoundForm(
    String matter, String title, String question, String circle, String closes, String version) {

  static final int LONGEST_DAYS = 60;

  public RoundForm(
      @Nullable String matter,
      @Nullable String title,
      @Nullable String question,
      @Nullable String circle,
      @Nullable String closes,
      @Nullable String version) {
    this.matter = Objects.requireNonNullElse(matter, "").strip();
    this.title = Objects.requireNonNullElse(title, "");
    this.question = Objects.requireNonNullElse(question, "");
    this.circle = Objects.requireNonNullElse(circle, Circle.COUNCIL.key());
    this.closes = Objects.requireNonNullElse(closes, "").strip();
    this.version = Objects.requireNonNullElse(version, "0");
  }

  static RoundForm of(OpinionRound round, Clock clock) {
    Instant closes = round.closesAt();
    return new RoundForm(
        round.matter(),
        round.title(),
        round.question(),
        round.circle().key(),
        closes == null ? "" : LocalDateTime.ofInstant(closes, clock.getZone()).toString(),
        String.valueOf(round.version()));
  }

  /** Checked fields. */
  record Read(String title, String question, Circle circle, Instant closesAt) {}

  Read read(Clock clock) {
    List<Refusal> faults = new ArrayList<>();
    String readTitle = kept(() -> Asked.title(title), "", faults);
    String readQuestion = kept(() -> Asked.question(question), "", faults);
    Circle readCircle = kept(this::readCircle, Circle.COUNCIL, faults);
    Instant readCloses = kept(() -> readCloses(clock), Instant.EPOCH, faults);
    Refusal.throwIfAny(faults);
    return new Read(readTitle, readQuestion, readCircle, readCloses);
  }

  /** What was read; where it could not be, what is wrong is kept. */
  static <T> T kept(Supplier<T> reading, T otherwise, List<Refusal> faults) {
    try {
      return reading.get();
    } catch (Refusal fault) {
      faults.add(fault);
      return otherwise;
    }
  }

  private Circle readCircle() {
    Circle found = Circle.find(circle).orElseThrow(() -> new Refusal("opinion.fault.circle"));
    if (found == Circle.REQUESTERS && matter.isEmpty()) {
      throw new Refusal("opinion.fault.circle.noMatter");
    }
    return found;
  }

  private Instant readCloses(Clock clock) {
    Instant at = parsed(clock);
    Instant now = clock.instant();
    if (at.isBefore(now.plus(Duration.ofHours(1)))) {
      throw new Refusal("opinion.fault.closes.soon");
    }
    if (at.isAfter(now.plus(Duration.ofDays(LONGEST_DAYS)))) {
      throw new Refusal("opinion.fault.closes.late", LONGEST_DAYS);
    }
    return at;
  }

  private Instant parsed(Clock clock) {
    try {
      return LocalDateTime.parse(closes.replace(' ', 'T')).atZone(clock.getZone()).toInstant();
    } catch (DateTimeParseException wrong) {
      throw new Refusal("opinion.fault.closes");
    }
  }
}
