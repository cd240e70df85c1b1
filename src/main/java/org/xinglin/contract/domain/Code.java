package org.xinglin.contract.domain;

/**
 * A code of a code system.
 *
 * @param system its canonical address
 */
public record Code(String system, String code) {}
