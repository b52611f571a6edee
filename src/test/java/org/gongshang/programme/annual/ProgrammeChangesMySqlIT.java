package org.gongshang.programme.annual;

import org.gongshang.MySqlTest;
import org.springframework.test.context.TestPropertySource;

@MySqlTest
@TestPropertySource(properties = "its.tree=changes")
class ProgrammeChangesMySqlIT extends ProgrammeChangesCases {}
