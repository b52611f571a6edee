package org.gongshang.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.MandateLines;
import org.gongshang.people.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says on a page what went wrong, what was kept and what to do. Forms show their own refusals; what
 * arrives here had no form to return to.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrors {

  private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

  private final Doors doors;
  private final MandateLines lines;

  PageErrors(Doors doors, MandateLines lines) {
    this.doors = doors;
    this.lines = lines;
  }

  @ExceptionHandler(NotVisible.class)
  ModelAndView notVisible(HttpServletRequest request, NotVisible e) throws NotVisible {
    return page(request, e, HttpStatus.NOT_FOUND);
  }

  /** A path variable of the wrong type names nothing that exists. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ModelAndView mistyped(HttpServletRequest request, MethodArgumentTypeMismatchException e)
      throws MethodArgumentTypeMismatchException {
    boolean inPath = e.getParameter().hasParameterAnnotation(PathVariable.class);
    return page(request, e, inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
  }

  @ExceptionHandler(NoPermission.class)
  ModelAndView noPermission(HttpServletRequest request, NoPermission e) throws NoPermission {
    Viewer viewer = Viewer.of(request);
    return page(request, e, HttpStatus.FORBIDDEN)
        .addObject("door", doors.to(e, viewer))
        .addObject("mandates", viewer == null ? List.of() : lines.of(viewer.own()));
  }

  @ExceptionHandler(Refusal.class)
  ModelAndView refusal(HttpServletRequest request, Refusal e) throws Refusal {
    return page(request, e, HttpStatus.UNPROCESSABLE_ENTITY)
        .addObject("refusalKey", e.key())
        .addObject("refusalArgs", List.of(e.args()));
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ModelAndView unavailable(HttpServletRequest request, RuntimeException e) {
    return failed(request, e, HttpStatus.SERVICE_UNAVAILABLE);
  }

  /** Waiting does not help: somebody was first, or the fault is ours. */
  @ExceptionHandler(DataIntegrityViolationException.class)
  ModelAndView contradicted(HttpServletRequest request, DataIntegrityViolationException e) {
    return e instanceof DuplicateKeyException
        ? page(request, e, HttpStatus.CONFLICT)
        : failed(request, e, HttpStatus.INTERNAL_SERVER_ERROR);
  }

  /** A header or the name of a field holds what nobody types; it is read only here. */
  @ExceptionHandler(RequestRejectedException.class)
  ModelAndView hostile(HttpServletRequest request, RequestRejectedException e) {
    return page(request, e, HttpStatus.BAD_REQUEST);
  }

  /** What was sent breaks off, or is not what it says it is. */
  @ExceptionHandler(MultipartException.class)
  ModelAndView unreadable(HttpServletRequest request, MultipartException e)
      throws MultipartException {
    return page(
        request,
        e,
        e instanceof MaxUploadSizeExceededException
            ? HttpStatus.PAYLOAD_TOO_LARGE
            : HttpStatus.BAD_REQUEST);
  }

  /** Whoever asked has gone, such as from a page before its pictures came: nobody to answer. */
  @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
  void gone(HttpServletRequest request, IOException e) {
    log.debug("{} {} was broken off", request.getMethod(), request.getRequestURI(), e);
  }

  @ExceptionHandler(Exception.class)
  ModelAndView other(HttpServletRequest request, Exception e) throws Exception {
    if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
      // the security filters know what to do
      throw e;
    }
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return page(request, e, HttpStatus.valueOf(known.getStatusCode().value()));
    }
    return failed(request, e, HttpStatus.INTERNAL_SERVER_ERROR);
  }

  private static <E extends Exception> ModelAndView failed(
      HttpServletRequest request, E e, HttpStatus status) throws E {
    String reference = ErrorReference.next();
    log.error(
        "{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, e);
    request.setAttribute(Frames.WITHOUT_DATABASE, true);
    return page(request, e, status)
        .addObject("reference", reference)
        .addObject(Resend.ATTRIBUTE, Resend.of(request));
  }

  private static <E extends Exception> ModelAndView page(
      HttpServletRequest request, E e, HttpStatus status) throws E {
    if (request.getRequestURI().startsWith("/api/")) {
      // the interface for programs answers in its own words
      throw e;
    }
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("status", status.value());
    return page;
  }
}
