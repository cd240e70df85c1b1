package org.xinglin.referral.domain.recognition;

import java.time.LocalDate;

/**
 * Whether a report stands for a test.
 *
 * @param until the last day on which it does, or did
 * @param row by which
 */
public record Verdict(boolean recognised, LocalDate until, RecognitionRow row) {}
