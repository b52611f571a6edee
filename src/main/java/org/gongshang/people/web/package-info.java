/** Pages on which administrators open accounts and appoint people. */
@NullMarked
package org.gongshang.people.web;

import org.jspecify.annotations.NullMarked;
