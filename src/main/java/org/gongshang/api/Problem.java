package org.gongshang.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshang.LimitedInput;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Once;
import org.gongshang.programme.pabulib.Unreadable;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.Seen;
import org.gongshang.workflow.TaskGone;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What a failure means to a program: a status, a sentence, and what is wrong at which field. */
record Problem(HttpStatus status, String key, List<Object> args, List<Error> errors) {

  /** A sentence about one field. */
  record Error(String field, String key, List<Object> args) {}

  private static final Pattern OF_FIELD =
      Pattern.compile("need\\.(region|body|place|phone|onBehalfOf|photos)\\..*");

  static Problem of(Exception failure) {
    if (failure instanceof NotVisible) {
      return simple(HttpStatus.NOT_FOUND);
    }
    if (failure instanceof NoPermission) {
      return simple(HttpStatus.FORBIDDEN);
    }
    if (failure instanceof TaskGone) {
      return simple(HttpStatus.CONFLICT);
    }
    if (failure instanceof FormRejected rejected) {
      return rejected(rejected);
    }
    if (failure instanceof Refusal refusal) {
      return refused(refusal);
    }
    if (failure instanceof Unreadable file) {
      return unread(file);
    }
    return technical(failure);
  }

  /** Each fault by its line; those of the whole file by none. */
  private static Problem unread(Unreadable file) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "programme.unreadable",
        List.of(file.faults().size()),
        file.faults().stream()
            .map(
                fault ->
                    new Error(
                        fault.line() == 0 ? "" : "line " + fault.line(),
                        fault.key(),
                        List.copyOf(fault.args())))
            .toList());
  }

  private static Problem technical(Exception failure) {
    Problem unread = ofContent(failure);
    if (unread != null) {
      return unread;
    }
    if (failure instanceof MissingRequestHeaderException missing) {
      return new Problem(
          HttpStatus.BAD_REQUEST, "api.header", List.of(missing.getHeaderName()), List.of());
    }
    if (failure instanceof MethodArgumentTypeMismatchException mistyped) {
      return mistyped(mistyped);
    }
    if (failure instanceof ErrorResponse known) {
      HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
      return simple(status == null ? HttpStatus.BAD_REQUEST : status);
    }
    return simple(ofDatabase(failure));
  }

  /** What could not be read; null where it was read. */
  private static @Nullable Problem ofContent(Exception failure) {
    if (failure instanceof HttpMessageNotReadableException unreadable) {
      return simple(
          unreadable.contains(LimitedInput.TooLarge.class)
              ? HttpStatus.PAYLOAD_TOO_LARGE
              : HttpStatus.BAD_REQUEST);
    }
    if (failure instanceof RequestRejectedException) {
      return simple(HttpStatus.BAD_REQUEST);
    }
    if (failure instanceof MaxUploadSizeExceededException) {
      return simple(HttpStatus.PAYLOAD_TOO_LARGE);
    }
    if (failure instanceof MultipartException
        || failure instanceof MissingServletRequestPartException) {
      return new Problem(HttpStatus.BAD_REQUEST, "api.multipart", List.of(), List.of());
    }
    return null;
  }

  /** A path variable of the wrong type names nothing that exists. */
  private static Problem mistyped(MethodArgumentTypeMismatchException failure) {
    return failure.getParameter().hasParameterAnnotation(PathVariable.class)
        ? simple(HttpStatus.NOT_FOUND)
        : new Problem(
            HttpStatus.BAD_REQUEST, "api.parameter", List.of(failure.getName()), List.of());
  }

  /** Waiting helps where the database is busy, but not where somebody was first or we are wrong. */
  private static HttpStatus ofDatabase(Exception failure) {
    if (failure instanceof DuplicateKeyException) {
      return HttpStatus.CONFLICT;
    }
    boolean busy =
        failure instanceof TransactionException
            || (failure instanceof DataAccessException
                && !(failure instanceof DataIntegrityViolationException));
    return busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
  }

  private static Problem simple(HttpStatus status) {
    return new Problem(status, "api.detail." + status.value(), List.of(), List.of());
  }

  private static Problem rejected(FormRejected rejected) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "api.fields",
        List.of(rejected.errors().size()),
        rejected.errors().stream()
            .map(error -> new Error(error.key(), error.message(), error.args()))
            .toList());
  }

  private static Problem refused(Refusal refusal) {
    if (refusal.key().equals(Once.OTHER)) {
      return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "api.key.other", List.of(), List.of());
    }
    return new Problem(
        status(refusal.key()),
        refusal.key(),
        List.of(refusal.args()),
        refusal.all().stream().flatMap(Problem::ofField).toList());
  }

  private static Stream<Error> ofField(Refusal refusal) {
    Matcher field = OF_FIELD.matcher(refusal.key());
    return field.matches()
        ? Stream.of(new Error(field.group(1), refusal.key(), List.of(refusal.args())))
        : Stream.empty();
  }

  private static HttpStatus status(String refusal) {
    if (refusal.startsWith("api.")) {
      return HttpStatus.BAD_REQUEST;
    }
    boolean overtaken =
        refusal.equals("task.formChanged")
            || refusal.equals(Seen.ADDED)
            || refusal.startsWith("act.sign.over.");
    return overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
  }
}
