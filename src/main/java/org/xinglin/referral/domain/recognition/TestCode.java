package org.xinglin.referral.domain.recognition;

import org.jspecify.annotations.Nullable;

/**
 * A code of a test, or of what was examined.
 *
 * @param system the code system; null where only the code is known, which then stands for that of any system
 */
public record TestCode(@Nullable String system, String code) {

    boolean means(TestCode other) {
        return code.equals(other.code) && (system == null || other.system == null || system.equals(other.system));
    }
}
