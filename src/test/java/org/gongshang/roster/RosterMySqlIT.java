package org.gongshang.roster;

import org.gongshang.MySqlTest;

@MySqlTest
class RosterMySqlIT extends RosterCases {}
