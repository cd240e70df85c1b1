package org.xinglin.referral.fhir.recognition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mutual recognition.
 *
 * @param rules the id of the Library by whose rules results are recognised: the release's, or one that the county has stored
 */
@ConfigurationProperties("xinglin.recognition")
record RecognitionSettings(
        @DefaultValue("recognition-rules") String rules) {}
