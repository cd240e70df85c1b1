package org.xinglin.fhirserver.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.fhirserver.paging.Cursor.Key;

class CursorSealTests {

    private static final CursorSeal SEAL = new CursorSeal(() -> new byte[] {1, 2, 3});
    private static final Cursor CURSOR =
            new Cursor("search", 40, List.of(new Key("text", "王"), new Key("bigint", null)));

    @Test
    void whatWasWrittenHereIsRead() {
        assertThat(SEAL.read(SEAL.write(CURSOR))).contains(CURSOR);
    }

    @Test
    void noBitOfItCanBeChanged() {
        byte[] sealed = Base64.getUrlDecoder().decode(SEAL.write(CURSOR));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] forged = sealed.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(SEAL.read(Base64.getUrlEncoder().encodeToString(forged)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void anotherStoresIsNone() {
        assertThat(new CursorSeal(() -> new byte[] {4}).read(SEAL.write(CURSOR)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "%", "中", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoneIsNone(String written) {
        assertThat(SEAL.read(written)).isEmpty();
    }
}
