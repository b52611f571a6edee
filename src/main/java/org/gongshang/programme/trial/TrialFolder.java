package org.gongshang.programme.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.gongshang.DropFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where elections are kept that are tried. */
@Component
class TrialFolder {

  private final DropFolder folder;

  TrialFolder(@Value("${gongshang.files.dir:./data/files}") Path files) {
    this.folder = new DropFolder(files, "trials", "election-", ".pb");
  }

  /** Returns the name under which the content is kept. */
  String keep(InputStream in) throws IOException {
    return folder.keep(in);
  }

  InputStream open(Trial trial) throws IOException {
    return Files.newInputStream(folder.path(trial.content()));
  }

  void removeBefore(Instant moment) throws IOException {
    folder.removeBefore(moment);
  }
}
