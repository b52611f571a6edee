package org.gongshang.venue;

import org.gongshang.MySqlTest;
import org.springframework.test.context.TestPropertySource;

@MySqlTest
@TestPropertySource(properties = "its.tree=changes")
class VenuesMySqlIT extends VenuesCases {}
