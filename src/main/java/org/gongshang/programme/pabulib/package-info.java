/**
 * Elections in the text format of Pabulib, the library of participatory budgeting (Stolicki, Szufa,
 * Talmon, arXiv 2012.06539; pabulib.org/format).
 */
@NullMarked
@NamedInterface("pabulib")
package org.gongshang.programme.pabulib;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
