package org.gongshang.project;

import org.gongshang.ApplicationTest;

@ApplicationTest
class ProjectsTest extends ProjectsCases {}
