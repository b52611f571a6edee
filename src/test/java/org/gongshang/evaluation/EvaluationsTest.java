package org.gongshang.evaluation;

import org.gongshang.ApplicationTest;

@ApplicationTest
class EvaluationsTest extends EvaluationsCases {}
