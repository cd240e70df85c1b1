/**
 * A county as values: institutions, households, illnesses, readings. The same model, seed, size and date give the same
 * county, to the byte; there is no clock and no FHIR here.
 */
@NullMarked
package org.xinglin.sandbox.domain;

import org.jspecify.annotations.NullMarked;
