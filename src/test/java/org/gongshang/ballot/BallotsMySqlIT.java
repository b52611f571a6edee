package org.gongshang.ballot;

import org.gongshang.MySqlTest;

@MySqlTest
class BallotsMySqlIT extends BallotsCases {}
