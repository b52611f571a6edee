package org.gongshang.resource;

import org.gongshang.MySqlTest;

@MySqlTest
class OrganisationsMySqlIT extends OrganisationsCases {}
