package org.gongshang.file;

import org.gongshang.ApplicationTest;

@ApplicationTest
class FilesTest extends FilesCases {}
