/** Forms in form-js notation: read, drawn and checked on the server from one schema. */
@NullMarked
@NamedInterface("form")
package org.gongshang.workflow.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
