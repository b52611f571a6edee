package org.gongshang.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gongshang.opinion.exchange.Reading;
import org.gongshang.people.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** Rounds of opinions: taken from files, their common ground, given back as files. */
@RestController("apiOpinionRounds")
@RequestMapping("/api/v1/opinion-rounds")
class OpinionController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final OpinionIntake intake;
  private final OpinionBook book;

  OpinionController(OpinionIntake intake, OpinionBook book) {
    this.intake = intake;
    this.book = book;
  }

  /**
   * The parts are named like the files, with or without their ending, or the files in them are.
   * Their group-id makes the groups where groups is "given".
   */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<OpinionIntake.Taken> take(
      Viewer viewer,
      @RequestHeader(IdempotencyKey.HEADER) String key,
      MultipartRequest files,
      OpinionIntake.Told told) {
    OpinionIntake.Taken taken =
        intake.take(told, name -> file(files, name), viewer, IdempotencyKey.of("opinions", key));
    return ResponseEntity.created(URI.create("/api/v1/opinion-rounds/" + taken.id())).body(taken);
  }

  private static Optional<MultipartFile> file(MultipartRequest files, String name) {
    List<String> names = List.of(name, name.replace(".csv", ""));
    return files.getFileMap().values().stream()
        .filter(file -> names.contains(file.getName()) || name.equals(file.getOriginalFilename()))
        .findFirst();
  }

  @GetMapping("/{id}")
  ConsensusAnswer.Round round(Viewer viewer, @PathVariable long id) {
    return book.round(viewer, id);
  }

  /** Statements by how far all groups agree; groups is "sector", "opinion" or "given". */
  @GetMapping("/{id}/consensus")
  ConsensusAnswer consensus(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String groups) {
    return book.consensus(viewer, id, groups);
  }

  @GetMapping("/{id}/" + Reading.COMMENTS)
  ResponseEntity<String> comments(Viewer viewer, @PathVariable long id) {
    return file(Reading.COMMENTS, book.comments(viewer, id));
  }

  @GetMapping("/{id}/" + Reading.VOTES)
  ResponseEntity<String> votes(Viewer viewer, @PathVariable long id) {
    return file(Reading.VOTES, book.votes(viewer, id));
  }

  private static ResponseEntity<String> file(String name, String text) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text);
  }
}
