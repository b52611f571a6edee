package org.gongshang.file;

import org.gongshang.MySqlTest;

@MySqlTest
class FilesMySqlIT extends FilesCases {}
