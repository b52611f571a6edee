package org.gongshang.need;

import java.util.List;
import java.util.stream.Stream;
import org.gongshang.Refusal;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes what the page sends: photos first, then the need, once per key. */
@Component
class NeedDesk {

  private final Needs needs;
  private final Matters matters;
  private final Files files;
  private final Once once;

  NeedDesk(Needs needs, Matters matters, Files files, Once once) {
    this.needs = needs;
    this.matters = matters;
    this.files = files;
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
    if (form.region() == null) {
      throw new Refusal("need.region.none");
    }
    // checked before any photo is stored
    form.toNeed(form.region(), List.of());
    List<Long> stored =
        photos.stream()
            .filter(photo -> !photo.isEmpty())
            .map(photo -> files.store(photo, viewer.accountId()))
            .map(StoredFile::id)
            .toList();
    return needs.submit(form.toNeed(form.region(), stored), viewer);
  }

  Matter received(String number, Viewer viewer) {
    return matters.visible(number, viewer);
  }
}
