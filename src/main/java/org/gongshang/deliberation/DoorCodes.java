package org.gongshang.deliberation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes on the screen of the room: whoever types one is there. A code is the HMAC-SHA-256 (RFC
 * 2104) of the session and the minute under a secret that only the server knows.
 */
@Component
public class DoorCodes {

  /** How long a code is shown, in seconds. */
  private static final int SHOWN = 60;

  /** How long it is still taken after it has changed. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  private static final int CODES = 1_000_000;

  private final FloorMapper mapper;
  private final DoorMapper doors;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DoorCodes(FloorMapper mapper, DoorMapper doors, Clock clock) {
    this.mapper = mapper;
    this.doors = doors;
    this.clock = clock;
  }

  /** A new secret: codes of an earlier sign-in no longer open anything, nor close a door. */
  @Transactional
  public void renew(String session) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    doors.forgetAll(session);
    mapper.dropSecret(session);
    mapper.insertSecret(session, HexFormat.of().formatHex(secret));
  }

  /** The code that is shown now; empty while there is none. */
  public String now(String session) {
    return mapper.secret(session).map(secret -> code(secret, session, clock.instant())).orElse("");
  }

  /** For how many seconds the one that is shown now stays. */
  int left() {
    return (int) (SHOWN - Math.floorMod(clock.instant().getEpochSecond(), (long) SHOWN));
  }

  boolean opens(String session, String typed) {
    Instant now = clock.instant();
    return mapper
        .secret(session)
        .filter(
            secret ->
                same(code(secret, session, now), typed)
                    | same(code(secret, session, now.minus(GRACE)), typed))
        .isPresent();
  }

  /** Takes as long for a wrong code as for the right one. */
  private static boolean same(String code, String typed) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }

  private static String code(String secret, String session, Instant at) {
    long window = at.getEpochSecond() / SHOWN;
    byte[] mac = hmac(HexFormat.of().parseHex(secret), session + "|" + window);
    long number = 0;
    for (int i = 0; i < 6; i++) {
      number = number << 8 | mac[i] & 0xff;
    }
    return "%06d".formatted(number % CODES);
  }

  private static byte[] hmac(byte[] secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible); // every Java platform has it
    }
  }
}
