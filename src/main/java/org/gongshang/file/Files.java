package org.gongshang.file;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Attachments, kept outside the web root. */
@Component
public class Files {

  /** Stores after sniffing the type; refuses what is too large or not on the list of types. */
  public StoredFile store(MultipartFile upload, long by) {
    throw new UnsupportedOperationException();
  }

  /** Makes files part of a subject; only files that {@code by} stored and nobody attached yet. */
  public void attach(Collection<Long> fileIds, String subject, long by) {
    throw new UnsupportedOperationException();
  }

  public List<StoredFile> of(String subject) {
    throw new UnsupportedOperationException();
  }

  public List<StoredFile> get(Collection<Long> fileIds) {
    throw new UnsupportedOperationException();
  }
}
