package org.gongshang.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.gongshang.ApplicationTest;
import org.gongshang.people.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class FilePagesTest {

  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final long ME = 93_500;

  @Autowired Files files;
  @Autowired UploadLimit limit;
  @Autowired MockMvc mvc;

  @Test
  void aPictureIsShownInPlaceAndCanDoNothing() throws Exception {
    long id = store("现场 𠮷\".png", PNG);

    mvc.perform(as(ME, get("/files/" + id)))
        .andExpect(status().isOk())
        .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "image/png"))
        .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, startsWith("inline;")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
        .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("private")));
  }

  @Test
  void anythingElseIsSaved() throws Exception {
    long id = store("名单.csv", "a,b".getBytes(StandardCharsets.UTF_8));

    mvc.perform(as(ME, get("/files/" + id)))
        .andExpect(status().isOk())
        .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, startsWith("attachment;")));
  }

  @Test
  void foreignUnknownAndMistypedFilesLookTheSame() throws Exception {
    long id = store("a.png", PNG);

    for (String path : List.of("/files/" + id, "/files/999999999", "/files/x", "/files/-1")) {
      mvc.perform(as(ME + 1, get(path))).andExpect(status().isNotFound());
    }
  }

  @Test
  void aRequestThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/tasks/1") {
          @Override
          public long getContentLengthLong() {
            return 500_000_000;
          }
        };
    MockHttpServletResponse response = new MockHttpServletResponse();

    limit.doFilter(request, response, new MockFilterChain());

    assertThat(response.getStatus()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"TOO_MANY_PARAMETERS, 413", "POST_TOO_LARGE, 413", "REQUEST_BODY_INCOMPLETE, 400"})
  void aFormOfWhichTheContainerDroppedFieldsIsRefused(FailReason lost, int answer)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/ballots/1/papers");
    request.setAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR, lost);
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain chain = new MockFilterChain();

    limit.doFilter(request, response, chain);

    assertThat(response.getStatus()).isEqualTo(answer);
    assertThat(chain.getRequest()).as("nothing reads what is left of it").isNull();
  }

  private long store(String name, byte[] content) {
    return files.store(new MockMultipartFile("f", name, "text/html", content), ME).id();
  }

  private static MockHttpServletRequestBuilder as(
      long account, MockHttpServletRequestBuilder request) {
    return request
        .with(user("somebody"))
        .requestAttr(Viewer.ATTRIBUTE, new Viewer(account, "某人", List.of()));
  }
}
