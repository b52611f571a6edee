/** Forms in form-js notation: read, drawn and checked on the server from one schema. */
@NullMarked
package org.gongshang.workflow.form;

import org.jspecify.annotations.NullMarked;
