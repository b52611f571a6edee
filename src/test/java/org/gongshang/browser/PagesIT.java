package org.gongshang.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a menu leads to, as each kind of person. */
@BrowserTest
class PagesIT {

  @Test
  void a_visitor_is_asked_to_sign_in(District district) {
    district.visitor().open("/login").sees("登录");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sunli",
        "zhaoguilan",
        "lixiaowen",
        "wangjianguo",
        "zhoumin",
        "zhangwei",
        "hejianjun",
        "malijun",
        "linshuo",
        "admin"
      })
  void each_role_reaches_the_pages_of_its_menu(String login, District district) {
    Person person = district.person(login);
    person.menu().forEach(person::open);
  }
}
