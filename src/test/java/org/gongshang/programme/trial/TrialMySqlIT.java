package org.gongshang.programme.trial;

import org.gongshang.MySqlTest;

@MySqlTest
class TrialMySqlIT extends TrialCases {}
