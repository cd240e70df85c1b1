package org.xinglin.fhirserver.server;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.http.parser.HttpParser;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 in whose addresses bytes beyond ASCII may stand as they are: people and scripts write {@code ?name=王} in UTF-8 without
 * encoding it, and the container would refuse the request before any of us could tell them why. What is no UTF-8
 * {@link LegibleParametersFilter} refuses, encoded or not. Tomcat knows the protocol by the name of this class.
 */
public final class UnencodedAddresses extends Http11NioProtocol {

    private @Nullable HttpParser lenient;

    @Override
    public HttpParser getHttpParser() {
        HttpParser parser = lenient;
        if (parser == null) {
            parser = new LenientParser(getRelaxedPathChars(), getRelaxedQueryChars());
            lenient = parser;
        }
        return parser;
    }

    /** The container hands on bytes with their sign: those beyond ASCII are below zero. */
    private static final class LenientParser extends HttpParser {

        LenientParser(String inPath, String inQuery) {
            super(inPath, inQuery);
        }

        @Override
        public boolean isNotRequestTargetRelaxed(int octet) {
            return octet >= 0 && super.isNotRequestTargetRelaxed(octet);
        }

        @Override
        public boolean isAbsolutePathRelaxed(int octet) {
            return octet < 0 || super.isAbsolutePathRelaxed(octet);
        }

        @Override
        public boolean isQueryRelaxed(int octet) {
            return octet < 0 || super.isQueryRelaxed(octet);
        }
    }
}
