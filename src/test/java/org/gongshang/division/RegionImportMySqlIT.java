package org.gongshang.division;

import org.gongshang.MySqlTest;
import org.springframework.test.context.TestPropertySource;

@MySqlTest
@TestPropertySource(properties = "its.tree=changes")
class RegionImportMySqlIT extends RegionImportCases {}
