package org.xinglin.fhirserver.terminology;

/** A text that a pattern may read so often: some patterns would go on for ever. */
final class ReadAtMost implements CharSequence {

    private static final int MOST = 100_000;

    private final CharSequence text;
    private int read;

    ReadAtMost(CharSequence text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    /** @throws TerminologyRefusal if it was read too often */
    @Override
    public char charAt(int index) {
        if (++read > MOST) {
            throw TerminologyRefusal.tooCostly("regex", "≤ " + MOST);
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
