package org.gongshang.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongshang.NotVisible;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
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

  /** In bytes. */
  private static final long LARGEST = 30L * 1024 * 1024;

  private static final int LONGEST_NAME = 200;
  private static final int SHOWN = 10;

  private final ImportMapper mapper;
  private final ObjectProvider<RowImport> kinds;
  private final ImportFolder folder;
  private final Once once;
  private final Clock clock;

  Imports(
      ImportMapper mapper,
      ObjectProvider<RowImport> kinds,
      ImportFolder folder,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.kinds = kinds;
    this.folder = folder;
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
  public String start(String kind, MultipartFile upload, String key, Locale lang, Viewer viewer) {
    open(kind, viewer);
    String name = fileName(upload);
    if (upload.isEmpty()) {
      throw new Refusal("import.file.empty");
    }
    if (upload.getSize() > LARGEST) {
      throw new Refusal("import.file.large", LARGEST >> 20);
    }
    Act act = Act.of("import", kind, name, Long.toString(upload.getSize()));
    return once.run(
        viewer.accountId(),
        key,
        act,
        () -> {
          NewImport started =
              new NewImport(
                  kind,
                  name,
                  kept(upload),
                  lang.toLanguageTag(),
                  viewer.accountId(),
                  clock.instant());
          mapper.insert(started);
          return "/imports/" + kind + "/" + started.id();
        });
  }

  private String kept(MultipartFile upload) {
    try {
      return folder.keep(upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(MultipartFile upload) {
    String given = upload.getOriginalFilename();
    String name = given == null ? "" : PlainText.shown(given, false);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int length = PlainText.length(name);
    return length <= LONGEST_NAME
        ? name
        : name.substring(name.offsetByCodePoints(0, length - LONGEST_NAME));
  }

  /** Takes over the rows without fault; also goes on with what broke off. */
  @Transactional
  public void confirm(String kind, long id, Viewer viewer) {
    visible(kind, id, viewer);
    ImportJob job = mapper.lock(id).orElseThrow();
    boolean again = job.state() == ImportState.FAILED && job.content() == null;
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
