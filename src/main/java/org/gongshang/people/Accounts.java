package org.gongshang.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** People who can sign in. */
@Component
public class Accounts {

  /** Names by account id, in one statement. */
  public Map<Long, String> names(Collection<Long> accountIds) {
    throw new UnsupportedOperationException();
  }

  /** The person as they stand today, with current mandates. */
  public Viewer viewer(long accountId) {
    throw new UnsupportedOperationException();
  }

  /** Opens an account with a password already chosen; returns its id. */
  public long open(String login, String name, String password) {
    throw new UnsupportedOperationException();
  }

  /** Appoints a person; the mandate's id and account id are ignored in favour of new ones. */
  public long appoint(long accountId, Mandate mandate, long by) {
    throw new UnsupportedOperationException();
  }

  /** Account ids that hold the role exactly at this region today, by id. */
  public List<Long> holders(Role role, long regionId) {
    throw new UnsupportedOperationException();
  }

  /** Current mandates of a council's representatives, by id. */
  public List<Mandate> ofCouncil(long councilId) {
    throw new UnsupportedOperationException();
  }
}
