package org.xinglin.fhirserver;

/** Which {@link RecordCompletion} runs when, smaller first; each bean says its place by {@code @Order}. */
public final class CompletionOrder {

    /** How identifiers are spelled, before anybody is looked for by them. */
    public static final int IDENTIFIERS = -100;

    /** What a record is: its codes, the form that it answers. */
    public static final int WHAT_IT_IS = 0;

    /** What the contract lets senders abbreviate in records of a kind: answers, units, who is meant. */
    public static final int WHAT_IT_SAYS = 100;

    private CompletionOrder() {}
}
