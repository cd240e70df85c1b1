package org.xinglin.fhirserver.identifier;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.NationalIdNumber;

/**
 * What a search asks of identifiers.
 *
 * @param system null for any, empty for none
 */
record IdentifierToken(@Nullable String system, String value) {

    /** As it stands in an address: {@code system|value}, or a value alone. */
    static IdentifierToken of(String text) {
        int bar = text.indexOf('|');
        return new IdentifierToken(bar < 0 ? null : text.substring(0, bar), text.substring(bar + 1));
    }

    IdentifierToken underPreferredName(IdentifierAliases aliases) {
        String preferred = system == null ? null : aliases.preferred(system);
        return new IdentifierToken(
                preferred, NationalIdNumber.SYSTEM.equals(preferred) ? NationalIdNumber.spelled(value) : value);
    }

    /** Of which one is met: without its system a national ID is asked for as it is stored, and as it may be elsewhere. */
    List<IdentifierToken> spellings() {
        if (system != null && !system.isEmpty()) {
            return List.of(this);
        }
        return NationalIdNumber.in(value)
                .map(number -> Stream.of(
                        this,
                        new IdentifierToken(system == null ? null : NationalIdNumber.SYSTEM, number),
                        new IdentifierToken(system, number.replace('X', 'x'))))
                .orElseGet(() -> Stream.of(this))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return system == null ? value : system + "|" + value;
    }
}
