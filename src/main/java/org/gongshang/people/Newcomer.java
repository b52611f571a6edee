package org.gongshang.people;

/**
 * Somebody whom a list names.
 *
 * @param login blank where one is to be made
 * @param phone blank if there is none; likewise the number that their office gave them
 */
public record Newcomer(String name, String login, String phone, String externalId) {

  /** By this they are known the second time. */
  public String sign() {
    return externalId.isEmpty() ? phone + " " + name : externalId;
  }
}
