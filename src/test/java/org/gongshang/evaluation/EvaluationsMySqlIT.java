package org.gongshang.evaluation;

import org.gongshang.MySqlTest;

@MySqlTest
class EvaluationsMySqlIT extends EvaluationsCases {}
