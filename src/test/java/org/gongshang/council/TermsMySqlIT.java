package org.gongshang.council;

import org.gongshang.MySqlTest;
import org.springframework.test.context.TestPropertySource;

@MySqlTest
@TestPropertySource(properties = "its.tree=changes")
class TermsMySqlIT extends TermsCases {}
