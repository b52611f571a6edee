package org.gongshang.api;

import org.gongshang.file.Files;
import org.gongshang.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Stores a file, whose id a form or a need then names. */
@RestController("apiFiles")
@RequestMapping("/api/v1/files")
class FileController {

  private final Files files;

  FileController(Files files) {
    this.files = files;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  MatterAnswer.Attachment store(@RequestParam MultipartFile file, Viewer viewer) {
    return MatterBook.attachment(files.store(file, viewer.accountId()));
  }
}
