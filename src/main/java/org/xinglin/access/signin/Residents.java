package org.xinglin.access.signin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.User;

/** The residents whom a person reaches with an app, and nobody else. */
public interface Residents {

    /**
     * What tells residents apart who have the same name.
     *
     * @param id of the Patient
     * @param name empty where none is stored
     * @param sex code of administrative-gender; empty where it is unknown
     * @param birthDate as far as it is known, such as {@code 1950-03}; empty where it is not
     * @param numberEnd the last four characters of the national ID; empty where there is none
     */
    record Resident(String id, String name, String sex, String birthDate, String numberEnd) {}

    /**
     * @param text of a name, or a national ID; with none those who changed last
     * @param language the {@code Accept-Language} of the request
     * @return 20 at most
     */
    List<Resident> find(User user, Client client, String text, @Nullable String language);

    /** @return nothing if there is none of this id within reach */
    Optional<Resident> read(User user, Client client, String id, @Nullable String language);
}
