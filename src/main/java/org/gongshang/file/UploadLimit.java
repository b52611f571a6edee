package org.gongshang.file;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says so when a request is too large to be read at all. Otherwise the container would drop its
 * parts, the token with them, and the person would be told that their session is over. A single
 * file that is too large never comes here: {@link Files#store} refuses it at its field.
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
      chain.doFilter(request, response);
    } catch (InvalidFileNameException nameless) {
      // no browser sends a file name that holds a null byte
      response.sendError(HttpStatus.BAD_REQUEST.value());
    }
  }
}
