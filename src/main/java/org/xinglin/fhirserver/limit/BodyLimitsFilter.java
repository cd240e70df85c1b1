package org.xinglin.fhirserver.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/**
 * Takes a request in whole, within the limits, before anything else looks at it, gives it its place beside the others, and
 * lets a FHIR answer out when that is whole.
 */
@Component
@Order(-1)
final class BodyLimitsFilter extends OncePerRequestFilter {

    /** What all bodies and answers under way together may take. */
    private static final int SHARE_OF_HEAP = 6;

    private final RequestLimits limits;
    private final RequestDeadline deadline;
    private final BodyBytes bodyBytes;
    private final HeldBytes held;
    private final Lanes lanes;
    private final AnswerLimits answers;
    private final StoredBytes stored;
    private final RequestIntake intake;
    private final RefusalWriter refusals;

    BodyLimitsFilter(
            RequestLimits limits,
            RequestDeadline deadline,
            AnswerLimits answers,
            StoredBytes stored,
            NumericParameters numbers,
            RefusalWriter refusals) {
        this.limits = limits;
        this.deadline = deadline;
        this.answers = answers;
        this.stored = stored;
        this.refusals = refusals;
        this.held = new HeldBytes(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        this.bodyBytes = new BodyBytes(limits, deadline, held);
        this.intake = new RequestIntake(limits, bodyBytes, numbers);
        this.lanes = new Lanes(limits.heavyRequests(), limits.searches());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        deadline.begin(request);
        try {
            HttpServletRequest checked;
            try {
                checked = intake.take(request);
            } catch (ClientAbortException e) {
                if (e.getCause() instanceof SocketTimeoutException) {
                    // The container has begun its answer, 408, and closes the connection. It asks what to say.
                    request.setAttribute(
                            RefusalWriter.ISSUE, bodyBytes.tooSlow().issue());
                    return;
                }
                throw e;
            }
            if (RequestIntake.isFhir(request)) {
                inItsLane(checked, response, chain);
            } else {
                chain.doFilter(checked, response);
            }
        } catch (RefusedBody refused) {
            refuse(request, response, refused);
        } finally {
            bodyBytes.giveBack(request);
        }
    }

    private void inItsLane(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Lane> lane = lanes.of(request, request.getContentLengthLong());
        if (lane.isPresent() && !entered(lane.get(), request)) {
            refusals.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Issue.error("server-busy"));
            return;
        }
        AnswerRoom room = new AnswerRoom(request, limits, deadline, answers, held);
        try {
            WholeAnswer answer;
            try {
                stored.sinceLastAsked();
                answer = new WholeAnswer(response, room::grow);
                chain.doFilter(request, answer);
            } finally {
                lane.ifPresent(Lane::leave);
            }
            Pace pace = Pace.begin(limits);
            answer.send(sent -> {
                if (pace.isTooSlow(sent) || (!room.mayHaveWritten() && deadline.hasPassed(request))) {
                    throw new UncheckedIOException(new ClientAbortException("The answer is not taken"));
                }
            });
        } catch (UncheckedIOException notTaken) {
            throw notTaken.getCause();
        } finally {
            room.giveBack();
        }
    }

    private boolean entered(Lane lane, HttpServletRequest request) throws IOException {
        try {
            return lane.enter(deadline.left(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server ends", e);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RefusedBody refused)
            throws IOException {
        // Who is still sending reads no answer: the rest is taken in first, if it comes in time and is not endless.
        boolean whole = bodyBytes.discard(request);
        refusals.write(request, response, refused.status(), refused.issue());
        if (!whole) {
            response.flushBuffer();
            // Tells the container to close the connection instead of waiting for the rest.
            throw new ClientAbortException("The body was not read to its end");
        }
    }
}
