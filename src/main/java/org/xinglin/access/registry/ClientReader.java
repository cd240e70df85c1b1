package org.xinglin.access.registry;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinglin.access.scope.PurposesOfUse;
import org.xinglin.access.scope.SmartScope;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one program of the file, and says what is wrong with it. */
final class ClientReader {

    private static final Set<String> KNOWN = new LinkedHashSet<>(List.of(
            "id",
            "name",
            "organization",
            "everything",
            "grants",
            "scopes",
            "redirect-uris",
            "jwks",
            "jwks-uri",
            "secret-bcrypt",
            "public",
            "code-systems",
            "purposes"));

    private final Set<String> keyHosts;
    private final Mistakes mistakes;

    ClientReader(Set<String> keyHosts, Mistakes mistakes) {
        this.keyHosts = keyHosts;
        this.mistakes = mistakes;
    }

    Client read(Node node) {
        Entry entry = new Entry(node, KNOWN, mistakes);
        Credentials credentials = new Credentials(entry, keyHosts);
        Client client = new Client(
                id(entry),
                entry.needed("name"),
                OrganizationName.read(entry).orElse(null),
                entry.flag("everything"),
                grants(entry),
                scopes(entry),
                RedirectUris.read(entry),
                credentials.jwks(),
                credentials.jwksUri(),
                credentials.secretBcrypt(),
                entry.flag("public"),
                codeSystems(entry),
                purposes(entry));
        credentials.check(client);
        checkGrants(entry, client);
        return client;
    }

    /** Characters that need no encoding in an address, a form or a header (RFC 3986, section 2.3), and the colon of URNs and URLs. */
    private static String id(Entry entry) {
        String id = entry.needed("id");
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9._~:/-]{1,128}")) {
            entry.mistake(
                    "id",
                    "“id”只能由 1 到 128 个字母、数字和 . _ ~ : / - 组成。",
                    "\"id\" has 1 to 128 letters, digits and . _ ~ : / - alone.");
        }
        return id;
    }

    /** Absolute addresses (FHIR R4, Coding.system). */
    private static Set<String> codeSystems(Entry entry) {
        List<String> systems = entry.texts("code-systems");
        for (String system : systems) {
            if (!system.matches("(?:https?://|urn:)[^\\s|]+")) {
                entry.mistake(
                        "code-systems",
                        "“" + system + "”不是代码系统的绝对地址。",
                        "\"" + system + "\" is no absolute address of a code system.");
            }
        }
        return Set.copyOf(systems);
    }

    private static Set<String> purposes(Entry entry) {
        List<String> purposes = entry.texts("purposes");
        for (String purpose : purposes) {
            if (!PurposesOfUse.released().isKnown(purpose)) {
                entry.mistake(
                        "purposes",
                        "“" + purpose + "”不是使用目的（HL7 PurposeOfUse）的代码。",
                        "\"" + purpose + "\" is no code of a purpose of use (HL7 PurposeOfUse).");
            }
        }
        return Set.copyOf(purposes);
    }

    private Set<Grant> grants(Entry entry) {
        if (!entry.has("grants")) {
            entry.mistake("grants", "缺少“grants”。", "\"grants\" is missing.");
        }
        EnumSet<Grant> grants = EnumSet.noneOf(Grant.class);
        for (String code : entry.texts("grants")) {
            Optional<Grant> grant = Grant.of(code);
            grant.ifPresent(grants::add);
            if (grant.isEmpty()) {
                String all =
                        EnumSet.allOf(Grant.class).stream().map(Grant::code).collect(Collectors.joining(", "));
                entry.mistake(
                        "grants",
                        "没有“" + code + "”这种授权方式；可用：" + all + "。",
                        "There is no grant \"" + code + "\"; there are " + all + ".");
            }
        }
        return grants;
    }

    private List<String> scopes(Entry entry) {
        if (!entry.has("scopes")) {
            entry.mistake("scopes", "缺少“scopes”。", "\"scopes\" is missing.");
        }
        List<String> scopes = entry.texts("scopes");
        for (String text : scopes) {
            Optional<SmartScope> scope = SmartScope.of(text);
            if (scope.isEmpty() && !SmartScope.OTHERS.contains(text)) {
                entry.mistake("scopes", "“" + text + "”不是 SMART 的 scope。", "\"" + text + "\" is no scope of SMART.");
            } else if (scope.filter(each -> !each.hasServedBounds()).isPresent()) {
                String bounds = String.join(", ", SmartScope.BOUNDS);
                entry.mistake(
                        "scopes",
                        "“" + text + "”的检索条件不受支持；检索条件只用于读取一种资源，可用：" + bounds + "。",
                        "A search constraint of \"" + text + "\" is not served; for reading one type there are "
                                + bounds + ".");
            } else if (scope.filter(each -> each.level().equals(SmartScope.SYSTEM)
                            && each.type().equals("AuditEvent"))
                    .isPresent()) {
                entry.mistake(
                        "scopes",
                        "审计记录（AuditEvent）只供具有 auditor 角色的人员查阅，不授予系统。",
                        "AuditEvent is for people of role auditor, and is granted to no system.");
            }
        }
        return scopes;
    }

    private static void checkGrants(Entry entry, Client client) {
        if (client.everything() && client.organization() != null) {
            entry.mistake(
                    "everything",
                    "“everything”与“organization”不能同时使用。",
                    "\"everything\" and \"organization\" exclude each other.");
        }
        if (client.may(Grant.CLIENT_CREDENTIALS) && !client.everything() && client.organization() == null) {
            entry.mistake(
                    "grants",
                    "使用 client_credentials 的客户端必须有“organization”（或 everything: true）。",
                    "A client of client_credentials has \"organization\" (or everything: true).");
        }
        if (client.may(Grant.AUTHORIZATION_CODE) == client.redirectUris().isEmpty()) {
            entry.mistake(
                    "redirect-uris",
                    "“redirect-uris”与 authorization_code 必须同时出现。",
                    "\"redirect-uris\" and authorization_code need each other.");
        }
        if (client.may(Grant.REFRESH_TOKEN) && !client.may(Grant.AUTHORIZATION_CODE)) {
            entry.mistake(
                    "grants",
                    "refresh_token 只能与 authorization_code 一起使用。",
                    "refresh_token goes with authorization_code alone.");
        }
    }
}
