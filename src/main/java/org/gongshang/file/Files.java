package org.gongshang.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Attachments, kept outside the web root. */
@Component
public class Files {

  /** Largest file, in bytes. */
  public static final long LARGEST = 10L * 1024 * 1024;

  /** Files that one person has stored and not yet attached to anything. */
  private static final int MOST_WAITING = 100;

  private static final long MOST_WAITING_BYTES = 300L * 1024 * 1024;

  private final FileMapper mapper;
  private final Vault vault;
  private final ObjectProvider<FileAudience> audiences;
  private final Clock clock;

  Files(FileMapper mapper, Vault vault, ObjectProvider<FileAudience> audiences, Clock clock) {
    this.mapper = mapper;
    this.vault = vault;
    this.audiences = audiences;
    this.clock = clock;
  }

  /** Stores after sniffing the type; refuses what is too large or not on the list of types. */
  @Transactional
  public StoredFile store(MultipartFile upload, long by) {
    String name = FileName.clean(upload.getOriginalFilename());
    if (upload.getSize() > LARGEST) {
      throw new Refusal("file.error.large", name, megabytes(upload.getSize()));
    }
    if (upload.isEmpty()) {
      throw new Refusal("file.error.empty", name);
    }
    refuseHoard(upload.getSize(), by);
    try (Vault.Parcel parcel = vault.receive(upload)) {
      FileType type = FileType.of(parcel.path(), name);
      if (type == null) {
        throw new Refusal("file.error.type", name);
      }
      String sha256 = parcel.keep();
      return insert(type.named(name), type, upload.getSize(), sha256, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseHoard(long size, long by) {
    FileMapper.Waiting waiting = mapper.waiting(by);
    if (waiting.files() >= MOST_WAITING || waiting.bytes() + size > MOST_WAITING_BYTES) {
      throw new Refusal("file.error.waiting", MOST_WAITING, megabytes(MOST_WAITING_BYTES));
    }
  }

  private static String megabytes(long size) {
    return Long.toString((long) Math.ceil(size / 1024.0 / 1024.0));
  }

  private StoredFile insert(String name, FileType type, long size, String sha256, long by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    NewFile file = new NewFile(name, type.mediaType(), size, sha256, by, now);
    mapper.insert(file);
    return file.stored();
  }

  /** Makes files part of a subject; only files that {@code by} stored and nobody attached yet. */
  @Transactional
  public void attach(Collection<Long> fileIds, String subject, long by) {
    for (long id : fileIds) {
      if (mapper.attach(id, subject, by) == 0) {
        throw new Refusal("file.error.attached");
      }
    }
  }

  public List<StoredFile> of(String subject) {
    return mapper.of(subject);
  }

  /** Of several subjects, in one statement. */
  public List<StoredFile> of(Collection<String> subjects) {
    return subjects.isEmpty() ? List.of() : mapper.ofAll(subjects);
  }

  /** The file is no longer part of the subject, and is swept away unless it is attached again. */
  @Transactional
  public void detach(long id, String subject) {
    if (mapper.detach(id, subject) == 0) {
      throw new NotVisible("file " + id + " of " + subject);
    }
  }

  public List<StoredFile> get(Collection<Long> fileIds) {
    return fileIds.isEmpty() ? List.of() : mapper.get(fileIds);
  }

  /** The file, if this viewer may open it; otherwise it does not exist for them. */
  StoredFile visible(long id, Viewer viewer) {
    return get(List.of(id)).stream()
        .filter(file -> maySee(file, viewer))
        .findFirst()
        .orElseThrow(() -> new NotVisible("file " + id));
  }

  private boolean maySee(StoredFile file, Viewer viewer) {
    String subject = file.subject();
    if (subject == null) {
      return file.storedBy() == viewer.accountId();
    }
    return audiences.stream().anyMatch(audience -> audience.maySee(subject, viewer));
  }

  /** Of its content. */
  public String sha256(StoredFile file) {
    return mapper.sha256(file.id());
  }

  Path content(StoredFile file) {
    return vault.path(mapper.sha256(file.id()));
  }
}
