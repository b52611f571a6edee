package org.gongshang.api;

import org.gongshang.MySqlTest;

@MySqlTest
class OpinionApiMySqlIT extends OpinionApiCases {}
