/** What rooms need that write down what follows from records: ids that follow from the source, marks, where it comes from. */
@NullMarked
@NamedInterface("derivation")
package org.xinglin.fhirserver.derivation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
