/** Pages about councils: who sits in them, and what is done to set them up. */
@NullMarked
package org.gongshang.council.web;

import org.jspecify.annotations.NullMarked;
