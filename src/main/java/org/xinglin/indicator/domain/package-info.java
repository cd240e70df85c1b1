/** What counts in which period, as functions of the facts of one resident or institution, free of FHIR and of storage. */
@NullMarked
package org.xinglin.indicator.domain;

import org.jspecify.annotations.NullMarked;
