package org.xinglin.fhirserver.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.fhirserver.RefusedStart;

class AllowedEndpointsTests {

    private static final Map<String, String> NAMES = Map.of(
            "his.example.org", "203.0.113.7",
            "inside.example.org", "10.20.3.4",
            "metadata.example.org", "169.254.169.254",
            "here.example.org", "127.0.0.1",
            "localhost", "127.0.0.1");

    private final AllowedEndpoints anywhere = rules(true, null);
    private final AllowedEndpoints listed = rules(
            false,
            List.of(
                    "https://his.example.org/hooks/",
                    "https://inside.example.org",
                    "http://metadata.example.org",
                    "http://here.example.org",
                    "http://169.254.169.254",
                    "http://127.0.0.1:9000",
                    "http://[::1]:9000",
                    "http://localhost:9001",
                    "http://192.168.1.5"));

    private static AllowedEndpoints rules(boolean open, @Nullable List<String> endpoints, String... networks) {
        return new AllowedEndpoints(
                new EndpointSettings(endpoints, List.of(networks)), open, AllowedEndpointsTests::find);
    }

    private static InetAddress[] find(String host) throws UnknownHostException {
        String address = NAMES.getOrDefault(host, host);
        if (!address.matches("[0-9.]+|\\[.*]")) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(address)};
    }

    private static boolean may(AllowedEndpoints rules, String endpoint) {
        return rules.mayBeNamed(URI.create(endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://his.example.org/hooks",
                "https://his.example.org/hooks/",
                "https://HIS.example.org:443/hooks/a/b",
                "https://his.example.org./hooks",
                "http://127.0.0.1:9000/hook",
                "http://[::1]:9000/hook",
                "http://localhost:9001",
                "http://192.168.1.5/x"
            })
    void whatIsListedIsAllowed(String endpoint) {
        assertThat(may(listed, endpoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://his.example.org/hooks",
                "https://his.example.org:8443/hooks",
                "https://his.example.org/hooksx",
                "https://his.example.org/",
                "https://his.example.org/hooks/../admin",
                "https://his.example.org/hooks/%2e%2e/admin",
                "https://his.example.org/hooks/..%2fadmin",
                "https://his.example.org/hooks//admin",
                "https://his.example.org/hooks/;x/admin",
                "https://his.example.org@evil.example.org/hooks",
                "https://his.example.org.evil.example.org/hooks",
                "https://evil.example.org/hooks",
                "https://sub.his.example.org/hooks",
                "http://127.0.0.1:9001/",
                "http://127.1:9000/",
                "http://2130706433:9000/",
                "http://0x7f000001:9000/",
                "http://0177.0.0.1:9000/",
                "http://[::ffff:127.0.0.1]:9000/",
                "http://localhost:9000/",
                "http://here.example.org/",
                "https://inside.example.org/",
                "http://metadata.example.org/",
                "http://169.254.169.254/latest/meta-data",
                "http://192.168.1.6/x",
                "http://10.0.0.1/"
            })
    void whatIsNotListedOrStandsForAnotherMachineIsNot(String endpoint) {
        assertThat(may(listed, endpoint)).isFalse();
    }

    @Test
    void withoutAListNothingIsAllowedWhereTokensAreAskedForAndAnythingInTheOpenMode() {
        assertThat(may(rules(false, null), "https://his.example.org/")).isFalse();
        assertThat(may(rules(false, List.of("")), "https://his.example.org/")).isFalse();
        assertThat(may(anywhere, "http://127.0.0.1:9000/hook")).isTrue();
        assertThat(may(anywhere, "http://nowhere.example.org/hook")).isTrue();
        assertThat(may(rules(true, List.of("https://his.example.org")), "http://127.0.0.1:9000/"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://[::ffff:169.254.169.254]/",
                "http://[::169.254.169.254]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[2002:a9fe:a9fe::1]/",
                "http://[fe80::1]/",
                "http://[fd00:ec2::254]/",
                "http://[::]/",
                "http://2852039166/",
                "http://0xa9fea9fe/",
                "http://0xa9.0xfe.0xa9.0xfe/",
                "http://0251.0376.0251.0376/",
                "http://169.254.43518/",
                "http://100.100.100.200/",
                "http://0.0.0.0:9000/",
                "http://224.0.0.1/",
                "http://255.255.255.255/"
            })
    void whereCloudsHandOutCredentialsNothingIsEverSent(String endpoint) {
        assertThat(may(anywhere, endpoint)).isFalse();
        assertThat(may(listed, endpoint)).isFalse();
    }

    @Test
    void aPrivateNetworkIsReachedWhereItIsNamed() throws UnknownHostException {
        AllowedEndpoints inside = rules(false, List.of("https://inside.example.org"), "10.20.0.0/16");
        assertThat(may(inside, "https://inside.example.org/")).isTrue();
        assertThat(may(
                        rules(false, List.of("https://inside.example.org"), "10.21.0.0/16"),
                        "https://inside.example.org/"))
                .isFalse();
        assertThat(may(
                        rules(false, List.of("http://metadata.example.org"), "0.0.0.0/0"),
                        "http://metadata.example.org/"))
                .isFalse();
    }

    @Test
    void aNameThatIsNotKnownYetMayBeNamed() {
        AllowedEndpoints rules = rules(false, List.of("https://later.example.org"));
        assertThat(may(rules, "https://later.example.org/x")).isTrue();
        assertThatThrownBy(() -> rules.connectable("later.example.org"))
                .isExactlyInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "his.example.org",
                "ftp://his.example.org",
                "https://",
                "https://a@b",
                "https://h/?q",
                "http://127.1"
            })
    void anEntryThatIsNoAddressEndsTheStart(String entry) {
        assertThatThrownBy(() -> rules(false, List.of(entry))).isInstanceOf(RefusedStart.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "10.0.0.0/33", "10.0.0.0/-1", "his.example.org/8", "::/129", "10.0.0.0/x"})
    void aNetworkThatIsNoneEndsTheStart(String network) {
        assertThatThrownBy(() -> rules(false, List.of(), network)).isInstanceOf(RefusedStart.class);
    }
}
