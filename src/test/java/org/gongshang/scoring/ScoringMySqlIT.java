package org.gongshang.scoring;

import org.gongshang.MySqlTest;
import org.springframework.test.context.TestPropertySource;

@MySqlTest
@TestPropertySource(properties = "its.tree=changes")
class ScoringMySqlIT extends ScoringCases {}
