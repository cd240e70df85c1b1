/** Constitution assessment in FHIR: instruments and answers read, facts written, operations, and what happens on a write. */
@NullMarked
package org.xinglin.constitution.fhir;

import org.jspecify.annotations.NullMarked;
