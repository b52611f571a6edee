package org.gongshang.notice;

import org.gongshang.MySqlTest;

@MySqlTest
class ObjectionsMySqlIT extends ObjectionsCases {}
