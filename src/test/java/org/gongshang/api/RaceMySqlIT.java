package org.gongshang.api;

import org.gongshang.MySqlTest;

@MySqlTest
class RaceMySqlIT extends Race {}
