package org.xinglin.access.signin.grant;

/**
 * An app about to be opened beside a record (SMART App Launch 2.2, "Launch App: EHR Launch").
 *
 * @param client the app
 * @param patient the id of the resident whose record is open
 */
public record Launch(String client, String patient) {}
