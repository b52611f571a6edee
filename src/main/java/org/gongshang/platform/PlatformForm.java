package org.gongshang.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;

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
    version = TypedLine.stripped(version);
    kind = TypedLine.stripped(kind);
    name = TypedLine.stripped(name);
    address = TypedLine.stripped(address);
    manager = TypedLine.stripped(manager);
    party = TypedLine.stripped(party);
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
    TypedLine.check("platform.fault.name", name, LONGEST_NAME, true, faults);
    TypedLine.check("platform.fault.address", address, LONGEST, true, faults);
    TypedLine.check("platform.fault.manager", manager, LONGEST, true, faults);
    TypedLine.check("platform.fault.party", party, LONGEST, false, faults);
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

  /** The version that it showed. */
  int shown() {
    return TypedLine.version(version);
  }
}
