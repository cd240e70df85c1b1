package org.xinglin.fhirserver.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/** {@code %people(…)} in a pattern: what stands in the brackets, without the numbers of people. */
public final class NumbersConverter extends CompositeConverter<ILoggingEvent> {

    static final String WORD = "people";

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return PersonalNumbers.without(text);
    }
}
