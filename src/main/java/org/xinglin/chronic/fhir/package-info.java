/** FHIR in and out of the grading: rules, readings, conclusions. */
@NullMarked
package org.xinglin.chronic.fhir;

import org.jspecify.annotations.NullMarked;
