package org.gongshang.page;

/**
 * A place to go; its word is the message {@code page.nav.<key>}.
 *
 * @param icon name of a drawing in the sprite
 */
public record NavigationEntry(String key, String path, String icon) {}
