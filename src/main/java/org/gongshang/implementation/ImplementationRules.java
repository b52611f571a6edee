package org.gongshang.implementation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of the rules for the work.
 *
 * @param warnPercent share of the budget from which spending is marked, in per cent
 */
@ConfigurationProperties("gongshang.implementation")
record ImplementationRules(@DefaultValue("90") int warnPercent) {}
