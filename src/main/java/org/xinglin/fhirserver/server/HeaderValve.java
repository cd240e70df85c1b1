package org.xinglin.fhirserver.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.ObjectProvider;
import org.xinglin.fhirserver.header.SecurityHeaders;

/** Gives each answer its headers before anything else is done: no filter sees what the container refuses by itself. */
final class HeaderValve extends ValveBase {

    /** Asked for at the first request: the container is made before it. */
    private final ObjectProvider<SecurityHeaders> headers;

    HeaderValve(ObjectProvider<SecurityHeaders> headers) {
        super(true);
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        headers.getObject().begin(request, response);
        getNext().invoke(request, response);
    }
}
