package org.xinglin.sandbox.domain;

/** One thing for men, one for women. */
public record BySex<T>(T male, T female) {

    T of(Sex sex) {
        return sex == Sex.MALE ? male : female;
    }
}
