package org.gongshang.programme.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.UploadName;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.programme.Explained;
import org.gongshang.programme.Selections;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.pabulib.PabulibReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Trials as their starters see and steer them. Nobody sees those of others. */
@Component
class Trials {

  private static final int SHOWN = 10;
  private static final int MOST_AT_ONCE = 3;

  private final TrialMapper mapper;
  private final TrialFolder folder;
  private final TrialText text;
  private final Selections selections;
  private final Once once;
  private final Clock clock;

  Trials(
      TrialMapper mapper,
      TrialFolder folder,
      TrialText text,
      Selections selections,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.folder = folder;
    this.text = text;
    this.selections = selections;
    this.once = once;
    this.clock = clock;
  }

  List<TrialLine> earlier(Viewer viewer) {
    selections.admit(viewer);
    return mapper.of(viewer.accountId(), SHOWN);
  }

  Trial visible(long id, Viewer viewer) {
    selections.admit(viewer);
    return mapper
        .find(id)
        .filter(trial -> trial.startedBy() == viewer.accountId())
        .orElseThrow(() -> new NotVisible("trial " + id));
  }

  TrialPage page(long id, Viewer viewer) {
    Trial trial = visible(id, viewer);
    return TrialPage.of(trial, text.faults(trial), text.found(trial));
  }

  /** Keeps the file to be read; returns where the trial can be watched. */
  @Transactional
  public String start(MultipartFile upload, Wanted wanted, String key, Viewer viewer) {
    selections.admit(viewer);
    Asked asked = Asked.of(wanted);
    if (upload.isEmpty()) {
      throw new Refusal("trial.fault.file");
    }
    if (upload.getSize() > (long) PabulibReader.MEGABYTES << 20) {
      throw new Refusal("trial.fault.file.large", PabulibReader.MEGABYTES);
    }
    String name = UploadName.shown(upload.getOriginalFilename());
    Act act = Act.of("trial", asked.toString(), name, Long.toString(upload.getSize()));
    return once.run(viewer.accountId(), key, act, () -> begin(upload, name, asked, viewer));
  }

  private String begin(MultipartFile upload, String name, Asked asked, Viewer viewer) {
    if (mapper.open(viewer.accountId()) >= MOST_AT_ONCE) {
      throw new Refusal("trial.many", MOST_AT_ONCE);
    }
    NewTrial started = new NewTrial(name, kept(upload), asked, viewer.accountId(), clock.instant());
    mapper.insert(started);
    return "/programmes/trials/" + started.id();
  }

  private String kept(MultipartFile upload) {
    try (InputStream in = upload.getInputStream()) {
      return folder.keep(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Transactional
  public void stop(long id, Viewer viewer) {
    visible(id, viewer);
    mapper.stop(id, clock.instant());
  }

  /** The file with a column that says what this trial selected. */
  Pabulib outcome(Trial trial) throws IOException {
    Explained found = text.found(trial);
    if (found == null) {
      throw new NotVisible("outcome of trial " + trial.id());
    }
    try (InputStream in = folder.open(trial)) {
      return PabulibReader.read(in).decided(found.winners());
    } catch (NoSuchFileException elsewhere) {
      throw new Refusal("trial.elsewhere");
    }
  }
}
