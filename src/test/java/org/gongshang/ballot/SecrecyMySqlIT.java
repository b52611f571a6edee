package org.gongshang.ballot;

import org.gongshang.MySqlTest;

@MySqlTest
class SecrecyMySqlIT extends SecrecyCases {}
