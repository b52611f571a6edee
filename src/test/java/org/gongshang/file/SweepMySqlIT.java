package org.gongshang.file;

import org.gongshang.MySqlTest;

@MySqlTest
class SweepMySqlIT extends SweepCases {}
