/** By when each step of a request is to be done, and who is told when it was not. */
@NullMarked
package org.xinglin.referral.fhir.limit;

import org.jspecify.annotations.NullMarked;
