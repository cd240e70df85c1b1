package org.xinglin.access.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, or refused.
 *
 * @param kind {@link #REST}, {@link #LOGIN} or {@link #CHAIN}
 * @param action C, R, U, D or E (FHIR R4, AuditEvent.action)
 * @param interaction as FHIR names it, such as {@code search-type}
 * @param outcome 0 done, 4 refused, 8 failed (FHIR R4, AuditEvent.outcome)
 * @param reason the key of the rule by which it was refused; null if it was not
 * @param patients ids of the residents whom it is about
 * @param what the record, as {@code Type/id} with or without its version; null if it is not one
 * @param query method and address of what was asked; null where the record says it all
 * @param place the entry's place in its batch or transaction, from 0; null where it is none
 * @param detail what chains say of each other; else null
 */
public record AuditEntry(
        AuditAgent agent,
        String kind,
        String action,
        String interaction,
        int outcome,
        @Nullable String reason,
        List<String> patients,
        @Nullable String what,
        @Nullable String query,
        @Nullable Integer place,
        @Nullable String detail) {

    public static final String REST = "rest";
    public static final String LOGIN = "login";
    static final String CHAIN = "chain";

    public static final int DONE = 0;
    public static final int REFUSED = 4;
    public static final int FAILED = 8;

    private static final int SERVERS_FAULT = 500;
    private static final int CALLERS_FAULT = 400;
    private static final int LONGEST = 65_536;

    /** Texts become such as the database can keep: what is read from there has the same bytes. */
    public AuditEntry {
        agent = new AuditAgent(
                kept(agent.client()),
                kept(agent.login()),
                kept(agent.fhirUser()),
                kept(agent.task()),
                kept(agent.address()),
                kept(agent.purpose()),
                kept(agent.request()),
                kept(agent.base()));
        patients =
                patients.stream().map(AuditEntry::legible).distinct().sorted().toList();
        reason = kept(reason);
        what = kept(what);
        query = kept(query);
    }

    /** @param status of HTTP */
    public static int outcome(int status) {
        return status >= SERVERS_FAULT ? FAILED : status >= CALLERS_FAULT ? REFUSED : DONE;
    }

    static AuditEntry ofChain(String interaction, String detail) {
        AuditAgent server = new AuditAgent(null, null, null, "audit", null, null, null, null);
        return new AuditEntry(server, CHAIN, "E", interaction, DONE, null, List.of(), null, null, null, detail);
    }

    private static @Nullable String kept(@Nullable String text) {
        return text == null ? null : legible(text);
    }

    private static String legible(String text) {
        String whole = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
