package org.gongshang.page;

/**
 * A place to go; its word is the message {@code page.nav.<key>}.
 *
 * @param icon name of a drawing in the sprite
 * @param further looked up now and then: folded away where there are many places
 */
public record NavigationEntry(String key, String path, String icon, boolean further) {

  static NavigationEntry daily(String key, String path, String icon) {
    return new NavigationEntry(key, path, icon, false);
  }

  static NavigationEntry further(String key, String path, String icon) {
    return new NavigationEntry(key, path, icon, true);
  }
}
