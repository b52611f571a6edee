package org.gongshang.project;

import org.gongshang.MySqlTest;

@MySqlTest
class ProjectsMySqlIT extends ProjectsCases {}
