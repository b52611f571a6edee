package org.gongshang.people.web;

import org.gongshang.MySqlTest;

@MySqlTest
class PeoplePagesMySqlIT extends PeoplePagesCases {}
