package io.github.driftfire.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A step of the schema, and what Flyway's history says of it.
 *
 * @param description one word, in the script's name
 * @param checksum Flyway's of the script, which may not change once it is released
 */
record Migration(int version, String description, int checksum) {
    /** In the order in which they are applied: they make this version's schema. */
    static final List<Migration> ALL = List.of(
            new Migration(1, "players", -1612149008),
            new Migration(2, "results", 1036432964),
            new Migration(3, "accounts", -102035620),
            new Migration(4, "moderation", -68100669),
            new Migration(5, "profiles", 54673875),
            new Migration(6, "carried", 1281667313));

    /** In the scripts: the expression of {@link Database#publicIdSql}. */
    static final String PUBLIC_ID = "publicId";

    String script() {
        return "V" + version + "__" + description + ".sql";
    }

    /** The script's statements, each but for the last with a semicolon behind it. */
    String sql(String publicIdSql) {
        try (InputStream in = Migration.class.getResourceAsStream("migrations/" + script())) {
            if (in == null) {
                throw new IllegalStateException("there is no " + script());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${" + PUBLIC_ID + '}', publicIdSql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
