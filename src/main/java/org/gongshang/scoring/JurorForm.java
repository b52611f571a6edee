package org.gongshang.scoring;

import org.gongshang.TypedLine;

/**
 * Who is named as a juror.
 *
 * @param juror a name, or an account's sign-in name
 */
public record JurorForm(String juror, String track) {

  static final JurorForm EMPTY = new JurorForm("", "EXPERT");

  public JurorForm {
    juror = TypedLine.stripped(juror);
    track = TypedLine.stripped(track);
  }
}
