package org.xinglin.guide.site;

/**
 * One page in one language.
 *
 * @param file its name, such as {@code connect.html}
 * @param keywords what the search box finds it by, beside its title
 */
public record Page(String file, String title, String html, String keywords) {}
