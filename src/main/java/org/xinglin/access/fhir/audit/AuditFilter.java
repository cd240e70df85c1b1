package org.xinglin.access.fhir.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.access.audit.AuditEntry;
import org.xinglin.access.audit.AuditJournal;
import org.xinglin.access.audit.AuditUnavailable;
import org.xinglin.access.audit.WrittenTrail;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/**
 * Lets the answer of a FHIR request out when it is in the audit on disk. It stands where the answer is still kept whole, so that a
 * refusal takes its place if the audit cannot be written.
 */
final class AuditFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AuditFilter.class);
    private static final String REQUEST_ID = "X-Request-ID";

    private final AuditJournal journal;
    private final RequestEntries entries;
    private final RefusalWriter refusals;

    AuditFilter(AuditJournal journal, RequestEntries entries, RefusalWriter refusals) {
        this.journal = journal;
        this.entries = entries;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AuditedRequest audited = AuditedRequest.begin(request);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            write(entries.of(audited, HttpServletResponse.SC_INTERNAL_SERVER_ERROR), request, response);
            throw e;
        } finally {
            AuditedRequest.end();
        }
        write(entries.of(audited, response.getStatus()), request, response);
    }

    private void write(List<AuditEntry> rest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            journal.write(rest);
            request.setAttribute(WrittenTrail.RECORDED, true);
        } catch (AuditUnavailable e) {
            log.error("Request {} is not answered: its audit cannot be written", request.getHeader(REQUEST_ID), e);
            response.reset();
            response.setHeader(REQUEST_ID, request.getHeader(REQUEST_ID));
            refusals.write(
                    request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Issue.error("audit-unavailable"));
        }
    }
}
