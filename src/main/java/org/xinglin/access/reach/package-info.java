/** How far the caller of a request reaches, by the token that came with it. */
@NullMarked
package org.xinglin.access.reach;

import org.jspecify.annotations.NullMarked;
