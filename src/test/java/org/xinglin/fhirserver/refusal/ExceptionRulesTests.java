package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ExceptionRulesTests {

    private final ExceptionRules rules = ExceptionRules.load();

    @Test
    void theInnermostNumberSaysWhatIsWrong() {
        assertThat(rules.rule(new InvalidRequestException(
                        "HAPI-0450: Failed to parse request body. Error was: HAPI-1825: Unknown element 'x'")))
                .isEqualTo("element-unknown");
    }

    @Test
    void theDatabasesOwnCodeSaysMoreThanTheExceptionAroundIt() {
        SQLException nul = new SQLException("invalid byte sequence for encoding \"UTF8\": 0x00", "22021");

        assertThat(rules.rule(new IllegalStateException("HAPI-0550: could not execute", nul)))
                .isEqualTo("illegal-character");
    }

    @Test
    void withoutANumberTheClassOfTheCauseCounts() {
        assertThat(rules.rule(new InternalErrorException(new NumberFormatException("12x"))))
                .isEqualTo("search-value-invalid");
    }

    @Test
    void whereTheLibraryTripsTellsWhatItTripsOver() {
        NullPointerException tripped = new NullPointerException();
        tripped.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("ca.uhn.fhir.parser.JsonParser", "parseExtension", "JsonParser.java", 1501),
            new StackTraceElement("ca.uhn.fhir.rest.server.method.ResourceParameter", "parse", null, 1)
        });

        assertThat(rules.rule(new InternalErrorException(tripped))).isEqualTo("type-invalid");
    }

    @Test
    void aMachineThatRunsOutOfMemoryIsNotTheSendersFault() {
        OutOfMemoryError exhausted = new OutOfMemoryError();
        exhausted.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("ca.uhn.fhir.rest.server.method.ResourceParameter", "parse", null, 1)
        });

        assertThat(rules.rule(exhausted)).isEqualTo("internal-error");
    }

    @Test
    void whatNobodyForesawIsAnInternalError() {
        assertThat(rules.rule(new IllegalStateException("?"))).isEqualTo("internal-error");
    }
}
