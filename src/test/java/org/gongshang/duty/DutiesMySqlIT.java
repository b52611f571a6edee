package org.gongshang.duty;

import org.gongshang.MySqlTest;
import org.springframework.test.context.TestPropertySource;

@MySqlTest
@TestPropertySource(properties = "its.tree=changes")
class DutiesMySqlIT extends DutiesCases {}
