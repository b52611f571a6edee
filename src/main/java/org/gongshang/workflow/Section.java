package org.gongshang.workflow;

/**
 * A part of a page that a feature fills.
 *
 * @param key names it; its heading is the message {@code section.<key>}
 * @param template path below templates/, included with {@code model} in scope
 * @param order place on the page, small first
 * @param open unfolded at first sight
 */
public record Section(String key, String template, Object model, int order, boolean open) {}
