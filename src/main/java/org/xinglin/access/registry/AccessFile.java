package org.xinglin.access.registry;

import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What the operator's file says: programs and people, or what is wrong with it.
 *
 * @param clients by id
 * @param users by name
 * @param mistakes in the order of the file; none where it is right
 */
record AccessFile(Map<String, Client> clients, Map<String, User> users, List<Mistake> mistakes) implements Registry {

    static final AccessFile EMPTY = new AccessFile(Map.of(), Map.of(), List.of());

    AccessFile {
        clients = Map.copyOf(clients);
        users = Map.copyOf(users);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * @param text YAML
     * @param keyHosts hosts whose keys may be fetched
     */
    static AccessFile read(String text, Set<String> keyHosts) {
        Mistakes mistakes = new Mistakes();
        Map<String, Client> clients = new LinkedHashMap<>();
        Map<String, User> users = new LinkedHashMap<>();
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                return EMPTY;
            }
            Entry file = new Entry(root, Set.of("clients", "users"), mistakes);
            ClientReader clientReader = new ClientReader(keyHosts, mistakes);
            for (Node node : file.entries("clients")) {
                Client client = clientReader.read(node);
                if (clients.put(client.id(), client) != null) {
                    mistakes.at(
                            node,
                            "客户端“" + client.id() + "”出现两次。",
                            "The client \"" + client.id() + "\" is there twice.");
                }
            }
            UserReader userReader = new UserReader(mistakes);
            for (Node node : file.entries("users")) {
                User user = userReader.read(node);
                if (users.put(user.name(), user) != null) {
                    mistakes.at(
                            node, "用户“" + user.name() + "”出现两次。", "The user \"" + user.name() + "\" is there twice.");
                }
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            mistakes.at(line, "不是格式正确的 YAML：" + e.getProblem(), "This is no well-formed YAML: " + e.getProblem());
        } catch (YAMLException e) {
            mistakes.at(1, "不是格式正确的 YAML。", "This is no well-formed YAML: " + e.getMessage());
        }
        return new AccessFile(clients, users, mistakes.all());
    }

    @Override
    public Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    @Override
    public Collection<Client> programs() {
        return clients.values();
    }

    @Override
    public Optional<User> user(String name) {
        return Optional.ofNullable(users.get(name));
    }

    @Override
    public Collection<User> everybody() {
        return users.values();
    }
}
