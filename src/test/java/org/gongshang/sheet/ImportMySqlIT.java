package org.gongshang.sheet;

import org.gongshang.MySqlTest;

@MySqlTest
class ImportMySqlIT extends ImportCases {}
