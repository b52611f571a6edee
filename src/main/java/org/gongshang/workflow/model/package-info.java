/** What a model may name, and the check that refuses everything else. */
@NullMarked
package org.gongshang.workflow.model;

import org.jspecify.annotations.NullMarked;
