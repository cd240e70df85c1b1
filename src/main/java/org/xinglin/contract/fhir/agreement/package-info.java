/** Contracts as they are signed, changed and ended: the rules, held at every write, and the operations. */
@NullMarked
package org.xinglin.contract.fhir.agreement;

import org.jspecify.annotations.NullMarked;
