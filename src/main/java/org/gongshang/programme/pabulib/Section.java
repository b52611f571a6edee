package org.gongshang.programme.pabulib;

/** A part of a file: a title, then names of columns, then rows. */
interface Section {

  String TITLE_OF_META = "META";
  String TITLE_OF_PROJECTS = "PROJECTS";
  String TITLE_OF_VOTES = "VOTES";

  /** Whether all columns that are needed are there, so that rows can be read. */
  boolean header(Line line);

  void row(Line line);
}
