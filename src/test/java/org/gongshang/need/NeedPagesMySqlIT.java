package org.gongshang.need;

import org.gongshang.MySqlTest;

@MySqlTest
class NeedPagesMySqlIT extends NeedPagesCases {}
