package org.gongshang.people.activation;

import org.gongshang.MySqlTest;

@MySqlTest
class ActivationMySqlIT extends ActivationCases {}
