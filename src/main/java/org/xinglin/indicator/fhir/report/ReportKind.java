package org.xinglin.indicator.fhir.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much a report tells: {@code reportType} of {@code $evaluate-measure}. */
enum ReportKind {
    SUMMARY,
    SUBJECT_LIST,
    SUBJECT;

    static Optional<ReportKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String codes() {
        return Arrays.stream(values()).map(ReportKind::code).collect(Collectors.joining(", "));
    }
}
