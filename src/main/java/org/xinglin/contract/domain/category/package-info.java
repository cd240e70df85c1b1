/** To which groups of the population a resident belongs, by facts, and since when he is due for what. */
@NullMarked
package org.xinglin.contract.domain.category;

import org.jspecify.annotations.NullMarked;
