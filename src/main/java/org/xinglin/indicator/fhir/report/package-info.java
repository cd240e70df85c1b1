/** Rates and lists as MeasureReports: evaluated on request, handed in, and never changed afterwards. */
@NullMarked
package org.xinglin.indicator.fhir.report;

import org.jspecify.annotations.NullMarked;
