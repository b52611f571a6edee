package org.gongshang.people;

import org.gongshang.MySqlTest;

@MySqlTest
class OnceMySqlIT extends OnceCases {}
