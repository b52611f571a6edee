/** Pages of the inbox, of tasks and of matters. */
@NullMarked
package org.gongshang.workflow.web;

import org.jspecify.annotations.NullMarked;
