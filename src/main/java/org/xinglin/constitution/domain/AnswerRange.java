package org.xinglin.constitution.domain;

/**
 * The answers that an instrument offers: the whole numbers from one to another.
 *
 * @param lowest such as 1 (没有)
 * @param highest such as 5 (总是)
 */
public record AnswerRange(int lowest, int highest) {

    public AnswerRange {
        if (lowest >= highest) {
            throw new IllegalArgumentException("Answers from " + lowest + " to " + highest);
        }
    }

    int span() {
        return highest - lowest;
    }

    /** What a reversed item counts: 1→5, 2→4, 3→3, 4→2, 5→1. */
    int reversed(int answer) {
        return lowest + highest - answer;
    }

    boolean has(int answer) {
        return lowest <= answer && answer <= highest;
    }
}
