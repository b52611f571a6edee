package org.gongshang.roster;

import org.gongshang.people.Newcomer;
import org.gongshang.people.Newcomers;
import org.gongshang.sheet.Problem;
import org.jspecify.annotations.Nullable;

/**
 * People who have an account stay as they are known: a list does not change them, and says so where
 * it differs. What stands is not told, for they may be of other regions too.
 */
final class KnownPeople {

  private KnownPeople() {}

  /** The first thing that a row says otherwise of somebody who is known. */
  static @Nullable Problem otherwise(Newcomer person, Newcomers.@Nullable Found known) {
    if (known == null) {
      return null;
    }
    if (!person.externalId().isEmpty() && known.externalId() == null) {
      return Problem.at(RosterImport.NUMBER, "import.roster.number.unset");
    }
    if (isOther(person.externalId(), known.externalId())) {
      return Problem.at(RosterImport.NUMBER, "import.roster.number.stands");
    }
    if (isOther(person.phone(), known.phone())) {
      return Problem.at(RosterImport.PHONE, "import.roster.phone.stands");
    }
    return isOther(person.login(), known.login())
        ? Problem.at(RosterImport.LOGIN, "import.roster.login.stands")
        : null;
  }

  private static boolean isOther(String said, @Nullable String stands) {
    return !said.isEmpty() && !said.equals(stands);
  }
}
