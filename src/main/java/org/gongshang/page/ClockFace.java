package org.gongshang.page;

/**
 * A deadline in words.
 *
 * @param state {@code over}, {@code soon} or empty
 * @param moment day and time in running text
 * @param brief day and time in a table
 * @param left what is left, or by how much it is overdue
 * @param overdue by how much, in a table; only meaningful when over
 * @param iso for the time element
 */
public record ClockFace(
    String state, String moment, String brief, String left, String overdue, String iso) {}
