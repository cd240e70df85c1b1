/**
 * Scoring of constitution scales, determination and conditioning advice: functions over the answers and the instrument's
 * data. Which questions count for what, and where the thresholds lie, is data of the instrument's version.
 */
@NullMarked
package org.xinglin.constitution.domain;

import org.jspecify.annotations.NullMarked;
