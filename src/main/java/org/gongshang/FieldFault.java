package org.gongshang;

/**
 * What is wrong, at the field of a form where it is told.
 *
 * @param field empty for what is about the whole form
 */
public record FieldFault(String field, Refusal refusal) {}
