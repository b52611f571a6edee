package org.gongshang.council;

import org.gongshang.MySqlTest;

@MySqlTest
class EnrolmentsMySqlIT extends EnrolmentsCases {}
