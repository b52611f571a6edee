package org.gongshang.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.UploadName;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Imports as their starters see and steer them. Nobody sees those of others. */
@Component
class Imports {

  private static final int SHOWN = 10;

  private final ImportMapper mapper;
  private final ObjectProvider<RowImport> kinds;
  private final ImportFolder folder;
  private final ImportLimits limits;
  private final Accounts accounts;
  private final Once once;
  private final Clock clock;

  Imports(
      ImportMapper mapper,
      ObjectProvider<RowImport> kinds,
      ImportFolder folder,
      ImportLimits limits,
      Accounts accounts,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.kinds = kinds;
    this.folder = folder;
    this.limits = limits;
    this.accounts = accounts;
    this.once = once;
    this.clock = clock;
  }

  RowImport kind(String name) {
    return kinds.stream()
        .filter(kind -> kind.kind().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotVisible("import of " + name));
  }

  /** The kind, if this person may import it. */
  RowImport open(String name, Viewer viewer) {
    RowImport kind = kind(name);
    kind.demand(viewer);
    return kind;
  }

  /** With the rights that whoever began the import has today. */
  Upload upload(ImportJob job) {
    return new Upload(job.id(), job.fileName(), job.chosen(), accounts.viewer(job.startedBy()));
  }

  List<ImportJob> earlier(RowImport kind, Viewer viewer) {
    return mapper.of(viewer.accountId(), kind.kind(), SHOWN);
  }

  ImportJob visible(String kind, long id, Viewer viewer) {
    open(kind, viewer);
    return mapper
        .find(id)
        .filter(job -> job.startedBy() == viewer.accountId() && job.kind().equals(kind))
        .orElseThrow(() -> new NotVisible("import " + id));
  }

  /** Keeps the file to be read; returns where the import can be watched. */
  @Transactional
  public String start(ImportForm form, Locale lang, Viewer viewer) {
    RowImport kind = open(form.kind(), viewer);
    MultipartFile upload = form.file();
    if (upload.isEmpty()) {
      throw new Refusal("import.file.empty");
    }
    if (upload.getSize() > limits.bytes()) {
      throw new Refusal("import.file.large", limits.megabytes());
    }
    String name = UploadName.shown(upload.getOriginalFilename());
    String options = chosen(kind, form);
    Act act = Act.of("import", kind.kind(), options, name, Long.toString(upload.getSize()));
    return once.run(
        viewer.accountId(),
        form.key(),
        act,
        () -> {
          NewImport started =
              new NewImport(
                  kind.kind(),
                  options,
                  name,
                  kept(upload),
                  lang.toLanguageTag(),
                  viewer.accountId(),
                  clock.instant());
          mapper.insert(started);
          return "/imports/" + kind.kind() + "/" + started.id();
        });
  }

  private static String chosen(RowImport kind, ImportForm form) {
    return kind.options().stream()
        .filter(form.options()::contains)
        .collect(Collectors.joining(","));
  }

  private String kept(MultipartFile upload) {
    try {
      return folder.keep(upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes over the rows without fault; also goes on with what broke off.
   *
   * @param changes whether also those that change what is there
   */
  @Transactional
  public void confirm(String kind, long id, boolean changes, Viewer viewer) {
    visible(kind, id, viewer);
    ImportJob job = mapper.lock(id).orElseThrow();
    boolean again = job.state() == ImportState.FAILED && job.content() == null;
    if (job.state() == ImportState.CHECKED && !changes) {
      mapper.addLeft(id, mapper.leaveChanging(id));
    }
    if (job.state() == ImportState.CHECKED || again) {
      mapper.confirm(id, clock.instant());
    }
  }

  /** Ends an import; what was taken over stays. */
  @Transactional
  public void stop(String kind, long id, Viewer viewer) {
    visible(kind, id, viewer);
    Set<ImportState> open =
        EnumSet.of(ImportState.READING, ImportState.CHECKED, ImportState.RUNNING);
    if (open.contains(mapper.lock(id).orElseThrow().state())) {
      mapper.setState(id, ImportState.STOPPED, clock.instant());
    }
  }
}
