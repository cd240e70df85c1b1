/** Home beds while they are open: visits, cycles and their renewal, and what is expected at the opening and at the end. */
@NullMarked
package org.xinglin.referral.fhir.homebed;

import org.jspecify.annotations.NullMarked;
