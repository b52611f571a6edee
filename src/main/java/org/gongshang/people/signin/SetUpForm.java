package org.gongshang.people.signin;

import org.jspecify.annotations.Nullable;

/** What was typed to make the first administrator. */
public record SetUpForm(String token, String login, String name, String password) {

  static final SetUpForm EMPTY = new SetUpForm("", "", "", "");

  public SetUpForm {
    token = text(token);
    login = text(login);
    name = text(name);
    password = text(password);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  SetUpForm withoutPassword() {
    return new SetUpForm(token, login, name, "");
  }
}
