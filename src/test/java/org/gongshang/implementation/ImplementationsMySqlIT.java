package org.gongshang.implementation;

import org.gongshang.MySqlTest;

@MySqlTest
class ImplementationsMySqlIT extends ImplementationsCases {}
