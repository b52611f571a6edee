package org.gongshang.platform;

import org.gongshang.MySqlTest;
import org.springframework.test.context.TestPropertySource;

@MySqlTest
@TestPropertySource(properties = "its.tree=changes")
class PlatformsMySqlIT extends PlatformsCases {}
