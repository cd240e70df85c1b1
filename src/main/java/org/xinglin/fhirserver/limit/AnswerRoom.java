package org.xinglin.fhirserver.limit;

import jakarta.servlet.http.HttpServletRequest;
import org.xinglin.fhirserver.refusal.Language;

/** What the answer to one request takes of the heap, within the limits. */
final class AnswerRoom {

    private final HttpServletRequest request;
    private final RequestLimits limits;
    private final RequestDeadline deadline;
    private final AnswerLimits answers;
    private final HeldBytes held;
    private long taken;

    AnswerRoom(
            HttpServletRequest request,
            RequestLimits limits,
            RequestDeadline deadline,
            AnswerLimits answers,
            HeldBytes held) {
        this.request = request;
        this.limits = limits;
        this.deadline = deadline;
        this.answers = answers;
        this.held = held;
    }

    /** Before the answer grows: whether it may, and whether there is room. */
    void grow(long size) {
        if (size <= HeldBytes.SMALL) {
            // A refusal always fits: it must not be refused itself.
            return;
        }
        if (mayHaveWritten()) {
            // What is committed is told, whatever that takes: a refusal would say that nothing was stored. Its size is
            // bounded by what was sent, and by what was counted as its entries were read.
            held.takeAnyway(size - taken);
            taken = size;
            return;
        }
        deadline.checkWriting(request);
        if (size > limits.answerSize().toBytes()) {
            throw answers.tooLarge(language());
        }
        long more = size - taken;
        if (!held.take(more)) {
            throw answers.busy(language());
        }
        taken += more;
    }

    /** A bundle that does not only read, or a write of one resource; no search, and no operation: those that write answer little. */
    boolean mayHaveWritten() {
        String path = request.getRequestURI();
        return RequestIntake.WITH_BODY.contains(request.getMethod())
                && request.getAttribute(RequestIntake.ONLY_READS) == null
                && !path.contains("/_search")
                && path.indexOf('$') < 0;
    }

    /** The answer has left, or is given up. */
    void giveBack() {
        held.giveBack(taken);
    }

    private Language language() {
        return Language.of(request.getHeader("Accept-Language"));
    }
}
