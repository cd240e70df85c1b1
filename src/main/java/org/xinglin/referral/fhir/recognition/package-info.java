/** Mutual recognition in FHIR: reports, orders, and the operation that asks. */
@NullMarked
package org.xinglin.referral.fhir.recognition;

import org.jspecify.annotations.NullMarked;
