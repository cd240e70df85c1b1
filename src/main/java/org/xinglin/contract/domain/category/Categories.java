package org.xinglin.contract.domain.category;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All categories of a resident, past and to come, as far as is known today. */
public record Categories(List<CategorySpan> spans) {

    public Categories {
        spans = List.copyOf(spans);
    }

    /** With those that somebody states: they hold as long as they are stated. */
    public Categories stating(Collection<String> codes) {
        return new Categories(Stream.concat(
                        spans.stream(), codes.stream().sorted().map(code -> new CategorySpan(code, null, null)))
                .toList());
    }

    /** Codes of those that hold on some day from one to another. */
    public Set<String> within(LocalDate first, LocalDate last) {
        return spans.stream()
                .filter(span -> span.meets(first, last))
                .map(CategorySpan::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> on(LocalDate day) {
        return within(day, day);
    }

    /** The first day after one on which a category begins, or no longer holds. */
    public Optional<LocalDate> changesAfter(LocalDate day) {
        return spans.stream()
                .flatMap(span -> Stream.of(
                        Optional.ofNullable(span.from()),
                        Optional.ofNullable(span.to()).map(last -> last.plusDays(1))))
                .flatMap(Optional::stream)
                .filter(change -> change.isAfter(day))
                .min(LocalDate::compareTo);
    }
}
