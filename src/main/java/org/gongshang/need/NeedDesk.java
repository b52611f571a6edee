package org.gongshang.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshang.Refusal;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.platform.Platform;
import org.gongshang.platform.Platforms;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Deadlines;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes what the page sends: photos first, then the need, once per key. */
@Component
class NeedDesk {

  private final Needs needs;
  private final Matters matters;
  private final Files files;
  private final Inbox inbox;
  private final Deadlines deadlines;
  private final Platforms platforms;
  private final Regions regions;
  private final Once once;

  NeedDesk(
      Needs needs,
      Matters matters,
      Files files,
      Inbox inbox,
      Deadlines deadlines,
      Platforms platforms,
      Regions regions,
      Once once) {
    this.needs = needs;
    this.matters = matters;
    this.files = files;
    this.inbox = inbox;
    this.deadlines = deadlines;
    this.platforms = platforms;
    this.regions = regions;
    this.once = once;
  }

  /** Returns the address of the receipt; the same one for the same key. */
  @Transactional
  public String take(NeedForm form, List<MultipartFile> photos, String key, Viewer viewer) {
    return once.run(
        viewer.accountId(),
        key,
        act(form, photos),
        () -> "/needs/" + submit(form, photos, viewer) + "/received");
  }

  private static Act act(NeedForm form, List<MultipartFile> photos) {
    Stream<String> files = photos.stream().map(p -> p.getOriginalFilename() + " " + p.getSize());
    return Act.of(Stream.concat(Stream.of("need", form.toString()), files).toArray(String[]::new));
  }

  private MatterNumber submit(NeedForm form, List<MultipartFile> photos, Viewer viewer) {
    // checked before any photo is stored
    long region = checked(form);
    List<Long> stored =
        photos.stream()
            .filter(photo -> !photo.isEmpty())
            .map(photo -> files.store(photo, viewer.accountId()))
            .map(StoredFile::id)
            .toList();
    MatterNumber matter = needs.submit(form.toNeed(region, stored), viewer);
    Long platform = form.platformId();
    if (platform != null) {
      platforms.tell(matter.value(), platform);
    }
    return matter;
  }

  /** Returns where it happens; refuses everything that is wrong at once. */
  private long checked(NeedForm form) {
    List<Refusal> wrong = new ArrayList<>();
    Long region = form.regionId();
    try {
      form.toNeed(region == null ? 0 : region, List.of());
    } catch (Refusal refusal) {
      wrong.add(refusal);
    }
    if (region == null) {
      boolean none = form.region() == null || form.region().isBlank();
      wrong.add(new Refusal(none ? "need.region.none" : "need.region.unknown"));
    }
    if (region != null && !stands(form.platform(), form.platformId(), region)) {
      wrong.add(new Refusal("need.platform.elsewhere"));
    }
    Refusal.throwIfAny(wrong);
    return Objects.requireNonNull(region);
  }

  /** Nothing was chosen, or a building that stands where it happens. */
  private boolean stands(@Nullable String typed, @Nullable Long platform, long region) {
    if (typed == null || typed.isBlank()) {
      return true;
    }
    return platform != null
        && platforms
            .find(platform)
            .filter(Platform::isOpen)
            .filter(open -> regions.isWithin(region, open.regionId()))
            .isPresent();
  }

  @Transactional(readOnly = true)
  public Receipt received(String number, Viewer viewer) {
    Matter matter = matters.visible(number, viewer);
    return new Receipt(matter, due(matter));
  }

  /** The task comes a moment after the need; its clock is known before. */
  private @Nullable Instant due(Matter matter) {
    Optional<InboxRow> task =
        inbox.ofSubject(matter.number().value()).stream()
            .filter(row -> row.formId().equals(ScreenNeed.FORM))
            .findFirst();
    if (task.isPresent()) {
      return task.get().due();
    }
    return needs.isScreened(matter.number())
        ? null
        : deadlines.expected(matter, ScreenNeed.FORM, matter.openedAt()).orElse(null);
  }

  /**
   * What the person is told at once.
   *
   * @param due by when it is answered; null once that is done
   */
  public record Receipt(Matter matter, @Nullable Instant due) {}
}
