package org.gongshang.deliberation;

import org.gongshang.MySqlTest;

@MySqlTest
class SessionDayMySqlIT extends SessionDayCases {}
