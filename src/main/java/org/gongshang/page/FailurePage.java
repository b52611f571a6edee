package org.gongshang.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is answered where no controller could: always a page, whatever the caller accepts, except to
 * programs, which the interface for them answers in its own words.
 */
@Controller
class FailurePage implements ErrorController {

  private final ErrorAttributes failures;

  FailurePage(ErrorAttributes failures) {
    this.failures = failures;
  }

  @RequestMapping("/error")
  ModelAndView page(HttpServletRequest request, WebRequest web) {
    HttpStatus status = status(request);
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && path.startsWith("/api/")) {
      throw new ResponseStatusException(status, null, failures.getError(web));
    }
    ModelAndView page = new ModelAndView("error", status);
    if (status != HttpStatus.NOT_FOUND) {
      page.addAllObjects(failures.getErrorAttributes(web, ErrorAttributeOptions.defaults()));
    }
    return page.addObject("status", status.value());
  }

  /** Whoever opens the address itself finds nothing there. */
  private static HttpStatus status(HttpServletRequest request) {
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : HttpStatus.NOT_FOUND;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
