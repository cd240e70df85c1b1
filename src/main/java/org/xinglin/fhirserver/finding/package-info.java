/** What is stored and not understood, counted for those who send it (contract, row "Stored, not understood"). */
@NullMarked
package org.xinglin.fhirserver.finding;

import org.jspecify.annotations.NullMarked;
