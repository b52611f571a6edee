package org.gongshang.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshang.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where a form goes that was carried through signing in. */
class UnsentTest {

  @Test
  void aFormGoesWhereItWasMeantToGo() {
    for (String ours : new String[] {"/needs", "/tasks/1a-2b", "/notices/7/objections", "/"}) {
      assertThat(Unsent.carriedBy(sent(ours))).map(SentForm::action).contains(ours);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//bad.example",
        "/\\bad.example",
        "/\t/bad.example",
        "/\n/bad.example",
        "\t//bad.example",
        "https://bad.example",
        "javascript:alert(1)",
        "tasks"
      })
  void itNeverGoesToAnotherHost(String action) {
    assertThat(Unsent.carriedBy(sent(action))).isEmpty();
  }

  private static MockHttpServletRequest sent(String action) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
    request.setParameter("_unsent", action);
    request.setParameter("_unsent.body", "灯坏了");
    return request;
  }
}
