package org.gongshang.council;

import org.gongshang.ApplicationTest;
import org.springframework.test.annotation.DirtiesContext;

@ApplicationTest
@DirtiesContext
class TermsTest extends TermsCases {}
