/** Which results are recognised by others, and until when; free of FHIR. */
@NullMarked
package org.xinglin.referral.domain.recognition;

import org.jspecify.annotations.NullMarked;
