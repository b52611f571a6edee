package org.gongshang.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.gongshang.people.MandateLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.View;

@ExtendWith(OutputCaptureExtension.class)
class PageErrorsTest {

  private final Failing failing = new Failing();
  private final View nothing = (model, request, response) -> {};
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(failing)
          .setControllerAdvice(new PageErrors(mock(Doors.class), mock(MandateLines.class)))
          .setSingleView(nothing)
          .build();

  @Test
  void waitingIsAdvisedOnlyWhereItHelps() throws Exception {
    assertThat(status(new DataAccessResourceFailureException("away"))).isEqualTo(503);
    assertThat(status(new DuplicateKeyException("second"))).isEqualTo(409);
    assertThat(status(new DataIntegrityViolationException("too long"))).isEqualTo(500);
  }

  @Test
  void whoHasGoneIsNotToldAndNotLoggedAsAFault(CapturedOutput log) throws Exception {
    assertThat(status(new AsyncRequestNotUsableException("Broken pipe"))).isEqualTo(200);
    assertThat(status(new ClientAbortException(new IOException("Broken pipe")))).isEqualTo(200);
    assertThat(log).doesNotContain("failed, reference");
    status(new DataAccessResourceFailureException("Broken pipe"));
    assertThat(log).contains("failed, reference");
  }

  @Test
  void whatCannotBeReadIsTheCallersFault() throws Exception {
    assertThat(status(new MultipartException("cut"))).isEqualTo(400);
    assertThat(status(new MaxUploadSizeExceededException(1))).isEqualTo(413);
  }

  private int status(Exception failure) throws Exception {
    failing.failure = failure;
    return mvc.perform(MockMvcRequestBuilders.request(HttpMethod.POST, "/"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  /** Fails as it is told. */
  @Controller
  static class Failing {

    Exception failure = new IllegalStateException();

    @RequestMapping("/")
    String fail() throws Exception {
      throw failure;
    }
  }
}
