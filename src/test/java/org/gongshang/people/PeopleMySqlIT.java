package org.gongshang.people;

import org.gongshang.MySqlTest;

@MySqlTest
class PeopleMySqlIT extends PeopleOnAnyDatabase {}
