package org.gongshang.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One way that a {@link Step} or a {@link TaskAction} can go: in which state it must find the
 * records at hand, in which it leaves them, and what it decides. A model that can come here in
 * another state is refused before it is deployed.
 *
 * <pre>
 * &#64;Way("item TREATED > ADOPTED; voting BALLOT > COUNTED : ballotOutcome=adopted")
 * &#64;Way("[noticeKind=result] work DELIVERED; notice NONE|CONFIRMED > OPEN : noticeEndsAt=?")
 *
 * way  = [ "[" test { "," test } "]" ] move { ";" move } [ ":" set { "," set } ]
 * test = variable | variable "=" value     it is set, or has this value
 * move = record state { "|" state } [ ">" state ]     "*" stands for any state, NONE for no record
 * set  = variable "=" value     "?" for a value that only the time of running knows
 * </pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Way.All.class)
public @interface Way {

  String value();

  /** Several ways of one step. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {

    Way[] value();
  }
}
