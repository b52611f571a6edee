package org.gongshang.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a platform; kept as typed, so that a refused form loses nothing.
 *
 * @param version of the platform as the form showed it; empty for a new one
 */
public record PlatformForm(
    String version, String kind, String name, String address, String manager, String party) {

  static final PlatformForm EMPTY = new PlatformForm("", "", "", "", "", "");

  private static final int LONGEST_NAME = 30;
  private static final int LONGEST = 60;

  public PlatformForm {
    version = text(version);
    kind = text(kind);
    name = text(name);
    address = text(address);
    manager = text(manager);
    party = text(party);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static PlatformForm of(Platform platform) {
    String party = platform.party();
    return new PlatformForm(
        "" + platform.version(),
        platform.kind().key(),
        platform.name(),
        platform.address(),
        platform.manager(),
        party == null ? "" : party);
  }

  /**
   * As a platform in that region.
   *
   * @throws Refusal with everything that is wrong
   */
  Platform read(long id, long regionId) {
    List<Refusal> faults = new ArrayList<>();
    Optional<PlatformKind> known = PlatformKind.find(kind);
    if (known.isEmpty()) {
      faults.add(new Refusal("platform.fault.kind"));
    }
    line("platform.fault.name", name, LONGEST_NAME, true, faults);
    line("platform.fault.address", address, LONGEST, true, faults);
    line("platform.fault.manager", manager, LONGEST, true, faults);
    line("platform.fault.party", party, LONGEST, false, faults);
    Refusal.throwIfAny(faults);
    return new Platform(
        id,
        known.orElseThrow(),
        name,
        address,
        manager,
        party.isEmpty() ? null : party,
        regionId,
        null,
        shown());
  }

  private static void line(
      String key, String typed, int longest, boolean required, List<Refusal> faults) {
    if (!PlainText.storable(typed, false)) {
      faults.add(new Refusal(key + ".characters"));
    } else if ((required && PlainText.isBlank(typed)) || PlainText.length(typed) > longest) {
      faults.add(new Refusal(key, longest));
    }
  }

  /** A version that cannot be read is nobody's. */
  int shown() {
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }
}
