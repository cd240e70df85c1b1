/** How often a caller may ask: each client by its name, and whoever has none yet by the address it comes from. */
@NullMarked
package org.xinglin.access.rate;

import org.jspecify.annotations.NullMarked;
