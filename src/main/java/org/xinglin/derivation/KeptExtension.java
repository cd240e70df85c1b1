package org.xinglin.derivation;

/**
 * A bean that names an extension which the server itself writes on records of others. A sender who does not know of it does
 * not lose it when he updates the record, and who knows of it does not change it.
 *
 * @param type of the records
 * @param url of the extension
 */
public record KeptExtension(String type, String url) {}
