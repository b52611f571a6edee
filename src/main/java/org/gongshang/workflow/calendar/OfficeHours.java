package org.gongshang.workflow.calendar;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When offices are open.
 *
 * @param end a term of working days ends with them
 */
@ConfigurationProperties("gongshang.office-hours")
public record OfficeHours(@DefaultValue("18:00") LocalTime end) {}
