/** What of people and programs stands in FHIR: their organisations and posts. */
@NullMarked
package org.xinglin.access.fhir;

import org.jspecify.annotations.NullMarked;
