/** The application, and the three ways in which it says no. */
@NullMarked
package org.gongshang;

import org.jspecify.annotations.NullMarked;
