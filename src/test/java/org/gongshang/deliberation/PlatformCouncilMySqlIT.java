package org.gongshang.deliberation;

import org.gongshang.MySqlTest;

@MySqlTest
class PlatformCouncilMySqlIT extends PlatformCouncilCases {}
