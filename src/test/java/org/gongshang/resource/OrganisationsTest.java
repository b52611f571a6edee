package org.gongshang.resource;

import org.gongshang.ApplicationTest;

@ApplicationTest
class OrganisationsTest extends OrganisationsCases {}
