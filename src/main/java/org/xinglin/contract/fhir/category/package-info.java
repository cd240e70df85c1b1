/** The categories of a resident and since when he is due for what, kept on his record. */
@NullMarked
package org.xinglin.contract.fhir.category;

import org.jspecify.annotations.NullMarked;
