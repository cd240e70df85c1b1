package org.xinglin.access.registry;

/** The one form in which the file keeps secrets and passwords. */
final class Bcrypt {

    private static final String FORM = "\\$2[aby]\\$[0-3][0-9]\\$[./A-Za-z0-9]{53}";

    private Bcrypt() {}

    static void check(Entry entry, String name) {
        entry.text(name)
                .filter(hash -> !hash.matches(FORM))
                .ifPresent(hash -> entry.mistake(
                        name,
                        "“" + name + "”应为 bcrypt 散列值（以 $2a$、$2b$ 或 $2y$ 开头），不能是明文。",
                        "\"" + name + "\" is a bcrypt hash ($2a$, $2b$ or $2y$), and never plain text."));
    }
}
