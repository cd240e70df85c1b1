package org.xinglin.access.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.xinglin.fhirserver.RefusedStart;

/** The door to digests: how a row's hash is made of the one before and the row's bytes. Each is 32 bytes long. */
enum AuditDigest {
    /** FIPS 180-4. */
    SHA_256("SHA-256") {
        @Override
        byte[] of(byte[] before, byte[] row) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(before);
                return digest.digest(row);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    },

    /** GB/T 32905-2016, as of BouncyCastle; a certified module takes its place here. */
    SM3("SM3") {
        @Override
        byte[] of(byte[] before, byte[] row) {
            SM3Digest digest = new SM3Digest();
            digest.update(before, 0, before.length);
            digest.update(row, 0, row.length);
            byte[] hash = new byte[LENGTH];
            digest.doFinal(hash, 0);
            return hash;
        }
    };

    static final int LENGTH = 32;

    private final String name;

    AuditDigest(String name) {
        this.name = name;
    }

    abstract byte[] of(byte[] before, byte[] row);

    /** As settings and tables write it. */
    String standardName() {
        return name;
    }

    /** @throws RefusedStart if there is no digest of that name */
    static AuditDigest named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name.equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new RefusedStart(
                        "xinglin.audit.digest is " + name + ", which this release does not have.",
                        "Set it to SHA-256 or to SM3."));
    }
}
