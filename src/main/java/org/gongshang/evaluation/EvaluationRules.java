package org.gongshang.evaluation;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of the rules for evaluations.
 *
 * @param threshold average from which people count as satisfied, one decimal
 * @param rectifications how often a matter is put right before the level above takes charge
 * @param fewAnswers below this many answers no rate is shown
 * @param smallestGroup below this many answers a group has no average of its own, which would show
 *     what single people said
 */
@ConfigurationProperties("gongshang.evaluation")
record EvaluationRules(
    @DefaultValue("3.5") BigDecimal threshold,
    @DefaultValue("2") int rectifications,
    @DefaultValue("30") int fewAnswers,
    @DefaultValue("5") int smallestGroup) {}
