package org.gongshang;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.gongshang.people.DemoPeople;
import org.gongshang.people.Viewer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Opens pages and sends forms as one of the people, without a browser. */
public class Pages {

  private final MockMvc mvc;
  private final Walk walk;

  public Pages(MockMvc mvc, Walk walk) {
    this.mvc = mvc;
    this.walk = walk;
  }

  public MockHttpServletResponse open(String login, String path) throws Exception {
    return as(login, get(path));
  }

  /** The page's text; it must be there. */
  public String text(String login, String path) throws Exception {
    MockHttpServletResponse response = open(login, path);
    if (response.getStatus() != 200) {
      throw new AssertionError(path + " answered " + response.getStatus());
    }
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  /** One part of a page, as htmx asks for it. */
  public String part(String login, String path, String target) throws Exception {
    return as(login, get(path).header("HX-Request", "true").header("HX-Target", target))
        .getContentAsString(StandardCharsets.UTF_8);
  }

  /**
   * @param fields name, value, name, value …
   */
  public MockHttpServletResponse send(String login, String path, String... fields)
      throws Exception {
    MockHttpServletRequestBuilder request = post(path).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return as(login, request);
  }

  /** Sends a form with a file. */
  public MockHttpServletResponse upload(
      String login, String path, MockMultipartFile file, String... fields) throws Exception {
    MockMultipartHttpServletRequestBuilder request = multipart(path).file(file);
    request.with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return as(login, request);
  }

  /** A session begun by name and password, as a browser has it. */
  public static MockHttpSession signedIn(MockMvc mvc, String login) throws Exception {
    MockHttpServletRequestBuilder form =
        post("/login").param("login", login).param("password", DemoPeople.PASSWORD).with(csrf());
    return (MockHttpSession) mvc.perform(form).andReturn().getRequest().getSession();
  }

  private MockHttpServletResponse as(String login, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return mvc.perform(request.with(user(login)).requestAttr(Viewer.ATTRIBUTE, walk.person(login)))
        .andReturn()
        .getResponse();
  }
}
