package org.xinglin.fhirserver.storage;

/** What the database can do at the moment, as far as it is known. */
enum StorageCondition {

    /** Reads and writes. */
    WRITABLE,

    /** A standby, or set read-only: it reads. */
    READ_ONLY,

    /** No room on its disk: it reads. */
    FULL,

    /** It is not there. */
    UNREACHABLE
}
