package org.xinglin.fhirserver.limit;

import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
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

    /** Set on a request whose bundle stores nothing. */
    private static final String ONLY_READS = BodyLimitsFilter.class.getName() + ".onlyReads";

    private static final String FHIR = "/fhir";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final RequestLimits limits;
    private final RequestDeadline deadline;
    private final BodyBytes bodyBytes;
    private final HeldBytes held;
    private final Lanes lanes;
    private final AnswerLimits answers;
    private final StoredBytes stored;
    private final NumericParameters numbers;
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
        this.numbers = numbers;
        this.refusals = refusals;
        this.held = new HeldBytes(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        this.bodyBytes = new BodyBytes(limits, deadline, held);
        this.lanes = new Lanes(limits.heavyRequests(), limits.searches());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        deadline.begin(request);
        try {
            HttpServletRequest checked;
            try {
                checked = checked(request);
            } catch (ClientAbortException e) {
                if (e.getCause() instanceof SocketTimeoutException) {
                    // The container has begun its answer, 408, and closes the connection. It asks what to say.
                    request.setAttribute(
                            RefusalWriter.ISSUE, bodyBytes.tooSlow().issue());
                    return;
                }
                throw e;
            }
            if (isFhir(request)) {
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
        AtomicLong taken = new AtomicLong();
        try {
            WholeAnswer answer;
            try {
                stored.sinceLastAsked();
                answer = new WholeAnswer(response, size -> grow(request, size, taken));
                chain.doFilter(request, answer);
            } finally {
                lane.ifPresent(Lane::leave);
            }
            Pace pace = Pace.begin(limits);
            answer.send(sent -> {
                if (pace.isTooSlow(sent) || (!mayHaveWritten(request) && deadline.hasPassed(request))) {
                    throw new UncheckedIOException(new ClientAbortException("The answer is not taken"));
                }
            });
        } catch (UncheckedIOException notTaken) {
            throw notTaken.getCause();
        } finally {
            held.giveBack(taken.get());
        }
    }

    /** Before an answer grows: whether it may, and whether there is room. */
    private void grow(HttpServletRequest request, long size, AtomicLong taken) {
        if (size <= HeldBytes.SMALL) {
            // A refusal always fits: it must not be refused itself.
            return;
        }
        if (mayHaveWritten(request)) {
            // What is committed is told, whatever that takes: a refusal would say that nothing was stored. Its size is
            // bounded by what was sent, and by what was counted as its entries were read.
            held.takeAnyway(size - taken.get());
            taken.set(size);
            return;
        }
        deadline.checkWriting(request);
        if (size > limits.answerSize().toBytes()) {
            throw answers.tooLarge(language(request));
        }
        long more = size - taken.get();
        if (!held.take(more)) {
            throw answers.busy(language(request));
        }
        taken.addAndGet(more);
    }

    /** A bundle that does not only read, or a write of one resource; no search, and no operation, whose answers are small if it writes. */
    private static boolean mayHaveWritten(HttpServletRequest request) {
        String path = request.getRequestURI();
        return WITH_BODY.contains(request.getMethod())
                && request.getAttribute(ONLY_READS) == null
                && !path.contains("/_search")
                && path.indexOf('$') < 0;
    }

    private static Language language(HttpServletRequest request) {
        return Language.of(request.getHeader("Accept-Language"));
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

    private HttpServletRequest checked(HttpServletRequest request) throws IOException, RefusedBody {
        if (!WITH_BODY.contains(request.getMethod())) {
            requireShortNumbers(request);
            return request;
        }
        String type = contentType(request);
        if (type.startsWith(FORM)) {
            // The container reads forms itself, and would take a compressed one for a form without parameters.
            if (request.getHeader("Content-Encoding") != null) {
                throw new RefusedBody(
                        HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                        Issue.error("body-encoding")
                                .at("http.content-encoding")
                                .found(request.getHeader("Content-Encoding"))
                                .expected("identity"));
            }
            HttpServletRequest form = new RequestWithForm(request, bodyBytes.read(request));
            requireShortNumbers(form);
            return form;
        }
        if (!isFhir(request)) {
            return new RequestWithBody(request, bodyBytes.read(request));
        }
        boolean xml = EncodingEnum.forContentType(type) == EncodingEnum.XML;
        if (!xml && !type.contains("json")) {
            // A Binary as it is, or what the FHIR server refuses for its type.
            return new RequestWithBody(request, bodyBytes.read(request));
        }
        byte[] body = bodyBytes.readText(request);
        requireShortNumbers(request);
        BodyShape shape = new BodyShape(limits, numbers, isBase(request));
        if (xml) {
            XmlBody.check(body, shape);
        } else {
            JsonBody.check(body, shape);
        }
        if (shape.onlyWrites()) {
            request.setAttribute(Lanes.ONLY_WRITES, true);
        }
        if (shape.onlyReads()) {
            request.setAttribute(ONLY_READS, true);
        }
        return new RequestWithBody(request, body);
    }

    /** In the address, and in the condition of a conditional create. */
    private void requireShortNumbers(HttpServletRequest request) throws RefusedBody {
        String condition = request.getHeader("If-None-Exist");
        Optional<Map.Entry<String, String>> number = numbers.tooLong(request.getParameterMap())
                .or(() -> condition == null ? Optional.empty() : numbers.tooLong(condition));
        if (number.isPresent()) {
            throw BodyShape.tooLong(number.get(), limits);
        }
    }

    private static boolean isFhir(HttpServletRequest request) {
        return request.getRequestURI().startsWith(FHIR);
    }

    private static String contentType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isBase(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(FHIR) || path.equals(FHIR + "/");
    }
}
