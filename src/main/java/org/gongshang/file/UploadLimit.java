package org.gongshang.file;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says so when a request is too large, or too broken, to be read whole. Otherwise the container
 * would silently drop what it cannot read: parts, the token with them, or fields beyond its limit.
 * A single file that is too large never comes here: {@link Files#store} refuses it at its field.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadLimit extends OncePerRequestFilter {

  private final long most;

  UploadLimit(@Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize most) {
    this.most = most.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > most) {
      response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
      return;
    }
    try {
      HttpStatus lost = request.getRequestURI().startsWith("/api/") ? null : lost(request);
      if (lost != null) {
        response.sendError(lost.value());
        return;
      }
      chain.doFilter(request, response);
    } catch (InvalidFileNameException nameless) {
      // no browser sends a file name that holds a null byte
      response.sendError(HttpStatus.BAD_REQUEST.value());
    }
  }

  /** Why part of a form was lost; null where it arrived whole. Broken addresses are harmless. */
  private static @Nullable HttpStatus lost(HttpServletRequest request) {
    if (!"POST".equals(request.getMethod())) {
      return null;
    }
    request.getParameter("_key"); // has the container read the form
    Object reason = request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
    if (reason == null) {
      return null;
    }
    return reason == FailReason.POST_TOO_LARGE || reason == FailReason.TOO_MANY_PARAMETERS
        ? HttpStatus.PAYLOAD_TOO_LARGE
        : HttpStatus.BAD_REQUEST;
  }
}
