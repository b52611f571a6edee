package org.gongshang.people.signin;

import org.gongshang.MySqlTest;

@MySqlTest
class LockoutMySqlIT extends LockoutCases {}
