package org.gongshang.need;

import org.gongshang.MySqlTest;

@MySqlTest
class SupplementMySqlIT extends SupplementCases {}
