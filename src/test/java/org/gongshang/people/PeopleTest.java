package org.gongshang.people;

import org.gongshang.ApplicationTest;

@ApplicationTest
class PeopleTest extends PeopleOnAnyDatabase {}
