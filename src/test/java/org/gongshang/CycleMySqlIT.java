package org.gongshang;

@MySqlTest
class CycleMySqlIT extends CycleCases {}
