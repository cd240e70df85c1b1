package org.xinglin.contract.domain.duty;

import java.time.LocalDate;
import org.xinglin.contract.domain.Code;

/**
 * The resident does not want something that the contract owes.
 *
 * @param address of the record that says so
 * @param day when it was said
 */
public record DeclinedDuty(String address, LocalDate day, Code duty) {}
