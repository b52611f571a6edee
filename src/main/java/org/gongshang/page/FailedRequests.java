package org.gongshang.page;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** What the error page is told about requests that failed before or after their controller. */
@Component
class FailedRequests extends DefaultErrorAttributes {

  private static final Logger log = LoggerFactory.getLogger(FailedRequests.class);

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    Map<String, Object> attributes = super.getErrorAttributes(request, options);
    Object denied =
        request.getAttribute(WebAttributes.ACCESS_DENIED_403, RequestAttributes.SCOPE_REQUEST);
    if (denied instanceof CsrfException) {
      attributes.put("expired", true);
    }
    if (attributes.get("status") instanceof Integer status && status >= 500) {
      String reference = ErrorReference.next();
      log.error("{} failed, reference {}", attributes.get("path"), reference, getError(request));
      attributes.put("reference", reference);
      request.setAttribute(Frames.WITHOUT_DATABASE, true, RequestAttributes.SCOPE_REQUEST);
      attributes.put(Resend.ATTRIBUTE, Resend.of(((ServletWebRequest) request).getRequest()));
    }
    return attributes;
  }
}
