package org.xinglin.constitution.fhir;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a county may set about constitution assessment.
 *
 * @param planActive whether a conditioning plan is in force as soon as it is made; else it is a draft for a practitioner
 * @param reviewBiased after how long to assess again where a biased constitution is positive and the instrument does not
 *     say; three months is this project's default, no national rule was found
 * @param reviewBalanced the same where none is
 */
@ConfigurationProperties("xinglin.constitution")
record ConstitutionSettings(
        @DefaultValue("false") boolean planActive,
        @DefaultValue("P3M") Period reviewBiased,
        @DefaultValue("P1Y") Period reviewBalanced) {}
