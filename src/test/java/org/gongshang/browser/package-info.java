/** The product as people see it: Chromium on the running application. */
@NullMarked
package org.gongshang.browser;

import org.jspecify.annotations.NullMarked;
