package org.xinglin.access.registry;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one person of the file, and says what is wrong. */
final class UserReader {

    private static final Set<String> KNOWN =
            new LinkedHashSet<>(List.of("name", "password-bcrypt", "totp-secret", "fhir-user", "roles"));

    private static final String PERSON = "(PractitionerRole|Practitioner|Patient)/[A-Za-z0-9.-]{1,64}";

    /** Base32 (RFC 4648, section 6) of 80 bits or more, as authenticator apps take it. */
    private static final String KEY = "[A-Z2-7]{16,128}=*";

    private final Mistakes mistakes;

    UserReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    User read(Node node) {
        Entry entry = new Entry(node, KNOWN, mistakes);
        User user = new User(
                entry.needed("name"),
                entry.needed("password-bcrypt"),
                entry.text("totp-secret").orElse(null),
                entry.text("fhir-user").orElse(null),
                roles(entry));
        Bcrypt.check(entry, "password-bcrypt");
        check(entry, user);
        return user;
    }

    private static void check(Entry entry, User user) {
        if (user.totpSecret() != null && !user.totpSecret().matches(KEY)) {
            entry.mistake(
                    "totp-secret",
                    "“totp-secret”应为至少 16 个字符的 Base32 密钥（A–Z、2–7）。",
                    "\"totp-secret\" is a key in Base32 (A-Z, 2-7) of 16 characters or more.");
        }
        if (user.totpSecret() == null && user.roles().stream().anyMatch(Role::needsSecondFactor)) {
            entry.mistake(
                    "roles",
                    "operator、privacy、auditor 角色必须有“totp-secret”（第二重验证）。",
                    "The roles operator, privacy and auditor need a \"totp-secret\", the second factor.");
        }
        boolean resident = user.fhirUser() != null && user.fhirUser().startsWith("Patient/");
        if (user.fhirUser() != null && !user.fhirUser().matches(PERSON)) {
            entry.mistake(
                    "fhir-user",
                    "“fhir-user”应为 PractitionerRole/<id>、Practitioner/<id> 或 Patient/<id>。",
                    "\"fhir-user\" is PractitionerRole/<id>, Practitioner/<id> or Patient/<id>.");
        }
        if (resident && !user.roles().isEmpty()) {
            entry.mistake(
                    "roles",
                    "居民（Patient）没有角色。",
                    "A resident (Patient) has no roles; who works here has a name of their own.");
        }
        if (!resident && user.roles().isEmpty()) {
            entry.mistake(
                    "roles", "既不是居民也没有角色，什么也不能做。", "Neither a resident nor of any role: such a person may do nothing.");
        }
    }

    private static Set<Role> roles(Entry entry) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : entry.texts("roles")) {
            Optional<Role> role = Role.of(code);
            role.ifPresent(roles::add);
            if (role.isEmpty()) {
                String all = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
                entry.mistake(
                        "roles",
                        "没有“" + code + "”这个角色；可用：" + all + "。",
                        "There is no role \"" + code + "\"; there are " + all + ".");
            }
        }
        return roles;
    }
}
