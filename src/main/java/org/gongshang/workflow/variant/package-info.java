/**
 * Models of stages that single regions run instead of the one for all: proposed, reviewed, ended.
 */
@NullMarked
package org.gongshang.workflow.variant;

import org.jspecify.annotations.NullMarked;
