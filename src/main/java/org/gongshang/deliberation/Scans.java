package org.gongshang.deliberation;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of signed papers: photographs or scans, nothing else. */
@Component
class Scans {

  private final Files files;

  Scans(Files files) {
    this.files = files;
  }

  void keep(MultipartFile scan, String subject, long by) {
    StoredFile file = files.store(scan, by);
    if (!file.type().startsWith("image/") && !file.type().equals("application/pdf")) {
      throw new Refusal("deliberation.scan.kind", file.name());
    }
    files.attach(List.of(file.id()), subject, by);
  }

  List<StoredFile> of(String subject) {
    return files.of(subject);
  }

  void remove(long file, String subject) {
    files.detach(file, subject);
  }

  /** What a key stands for: the same picture is another stored file each time it is sent. */
  static String sent(MultipartFile scan) {
    return scan.getOriginalFilename() + " " + scan.getSize();
  }
}
