package org.gongshang.scoring;

import org.gongshang.ApplicationTest;
import org.gongshang.division.Sandbox;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = Sandbox.DATABASE)
class ScoringTest extends ScoringCases {}
