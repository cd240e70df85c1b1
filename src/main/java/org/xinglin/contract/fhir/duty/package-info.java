/** Duties of contracts: the records that prove them, the ledger, what is due next, who is reminded. */
@NullMarked
package org.xinglin.contract.fhir.duty;

import org.jspecify.annotations.NullMarked;
