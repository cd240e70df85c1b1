package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages that refusals are written in. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    /** The root locale: with {@code Locale.ENGLISH} a machine set to Chinese would fall back to Chinese texts. */
    EN(Locale.ROOT);

    private static final List<Locale> SUPPORTED = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language a request asks for by {@code Accept-Language}; Chinese when it names neither, or nothing legible. */
    public static Language of(@Nullable RequestDetails request) {
        return request == null ? ZH : of(request.getHeader("Accept-Language"));
    }

    /** The same for the header's bare value (RFC 9110, section 12.5.4). */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            // What is wanted most counts, en-GB as English, too.
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
            return Locale.ENGLISH.equals(wanted) ? EN : ZH;
        } catch (IllegalArgumentException e) {
            return ZH;
        }
    }
}
