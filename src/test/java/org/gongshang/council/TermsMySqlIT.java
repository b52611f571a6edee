package org.gongshang.council;

import org.gongshang.MySqlTest;
import org.springframework.test.annotation.DirtiesContext;

@MySqlTest
@DirtiesContext
class TermsMySqlIT extends TermsCases {}
