package org.gongshang.people.web;

import org.gongshang.ApplicationTest;

@ApplicationTest
class PeoplePagesTest extends PeoplePagesCases {}
