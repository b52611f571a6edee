package org.gongshang.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.council.Councils;
import org.gongshang.council.PlatformCouncils;
import org.gongshang.people.Act;
import org.gongshang.people.Keepers;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clerks and administrators do to platforms. Each act leads to a page, and acts once. */
@Component
@Transactional
class PlatformDesk {

  private final PlatformMapper mapper;
  private final Platforms platforms;
  private final Keepers keepers;
  private final PlatformMoves moves;
  private final PlatformCouncils councils;
  private final Regions regions;
  private final Once once;
  private final Clock clock;

  PlatformDesk(
      PlatformMapper mapper,
      Platforms platforms,
      Keepers keepers,
      PlatformMoves moves,
      PlatformCouncils councils,
      Regions regions,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.platforms = platforms;
    this.keepers = keepers;
    this.moves = moves;
    this.councils = councils;
    this.regions = regions;
    this.once = once;
    this.clock = clock;
  }

  static String path(long id) {
    return "/platforms/" + id;
  }

  String add(Viewer viewer, long regionId, PlatformForm form, String key) {
    keepers.kept(viewer, regionId);
    return once(
        viewer,
        key,
        Act.of("platform add", "" + regionId, form.toString()),
        () -> {
          hold(regionId);
          NewPlatform platform =
              new NewPlatform(form.read(0, regionId), viewer.accountId(), clock.instant());
          named(form.name(), () -> mapper.insert(platform));
          mapper.startSpell(platform.getId(), regionId, LocalDate.now(clock));
          return path(platform.getId());
        });
  }

  String change(Viewer viewer, long id, PlatformForm form, String key) {
    Platform platform = kept(viewer, id);
    return once(
        viewer,
        key,
        Act.of("platform change", "" + id, form.toString()),
        () -> {
          Platform wanted = form.read(id, platform.regionId());
          named(
              form.name(),
              () -> unlessStale(mapper.update(wanted, viewer.accountId(), clock.instant())));
          councils.rename(id, wanted.name());
          return path(id);
        });
  }

  /** Both regions must be the administrator's. */
  String move(Viewer viewer, long id, int version, @Nullable Long to, String key) {
    Platform platform = administered(viewer, id);
    return once(
        viewer,
        key,
        Act.of("platform move", "" + id, "" + version, "" + to),
        () -> {
          long target = target(viewer, platform, to);
          hold(target);
          Platform held = held(id, version);
          named(held.name(), () -> moves.move(held, target, viewer.accountId(), clock.instant()));
          return path(id);
        });
  }

  private long target(Viewer viewer, Platform platform, @Nullable Long to) {
    if (to == null || regions.find(to).isEmpty() || !keepers.administers(viewer, to)) {
      throw new Refusal("platform.fault.to");
    }
    if (to == platform.regionId()) {
      throw new Refusal("platform.fault.to.same");
    }
    return to;
  }

  String close(Viewer viewer, long id, int version, String key) {
    administered(viewer, id);
    return once(
        viewer,
        key,
        Act.of("platform close", "" + id, "" + version),
        () -> {
          Platform held = held(id, version);
          unlessStale(mapper.close(held, viewer.accountId(), clock.instant()));
          mapper.endSpell(id, LocalDate.now(clock));
          councils.close(id, viewer.accountId());
          return path(id);
        });
  }

  /** Sets up its council, to whose page this leads. */
  String setUpCouncil(Viewer viewer, long id, int version, String key) {
    administered(viewer, id);
    return once(
        viewer,
        key,
        Act.of("platform council", "" + id),
        () -> {
          Platform held = held(id, version);
          return Councils.path(councils.open(id, held.name(), held.regionId(), viewer.accountId()));
        });
  }

  private String once(Viewer viewer, String key, Act act, Supplier<String> change) {
    return once.run(viewer.accountId(), key, act, change);
  }

  private void hold(long regionId) {
    if (!regions.hold(regionId)) {
      throw new Refusal("region.gone");
    }
  }

  /** As the page showed it, and open. */
  private Platform held(long id, int version) {
    Platform platform = mapper.lock(id).orElseThrow();
    if (platform.version() != version) {
      throw new Refusal("platform.stale");
    }
    if (!platform.isOpen()) {
      throw new Refusal("platform.closed");
    }
    return platform;
  }

  private Platform kept(Viewer viewer, long id) {
    Platform platform = platforms.visible(viewer, id);
    if (!platform.isOpen() || !keepers.keeps(viewer, platform.regionId())) {
      throw new NotVisible("how to keep platform " + id);
    }
    return platform;
  }

  /** The platform, if the viewer may move and close it. */
  Platform administered(Viewer viewer, long id) {
    Platform platform = platforms.visible(viewer, id);
    if (!keepers.administers(viewer, platform.regionId())) {
      throw new NotVisible("how to administer platform " + id);
    }
    return platform;
  }

  private static void named(String name, Runnable write) {
    try {
      write.run();
    } catch (DuplicateKeyException taken) {
      throw new Refusal("platform.fault.name.taken", name);
    }
  }

  private static void unlessStale(int changed) {
    if (changed == 0) {
      throw new Refusal("platform.stale");
    }
  }
}
