package io.github.driftfire.endpoint.signin;

import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.ConfigOption;
import io.github.driftfire.engine.kit.ConfigValues;
import io.github.driftfire.engine.kit.SecretFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The options of sign-in: by whom, and how these know the server. */
public final class SignInOptions {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    public static final ConfigOption OIDC = option(
            "oidc",
            "name=issuer",
            IssuerSettings::isIssuer,
            "a name of a-z, 0-9 and - and the issuer's https address, such as example=https://id.example.com",
            "an OpenID Connect issuer that players sign in by, such as example=https://id.example.com; again for more");
    public static final ConfigOption OIDC_CLIENT = option(
            "oidc-client",
            "name=id",
            value -> !value.isEmpty(),
            "an issuer's name and the client id, such as example=driftfire",
            "the client id that an issuer has given out, such as example=driftfire; one for each issuer");
    public static final ConfigOption OIDC_SECRET = option(
            "oidc-secret",
            "name=secret",
            value -> !value.isEmpty(),
            "an issuer's name and the client secret, such as example=secret",
            "the client secret of an issuer; better in the environment or in a file; none for a public client");
    public static final ConfigOption OIDC_SECRET_FILE = option(
            "oidc-secret-file",
            "name=file",
            value -> !value.isEmpty(),
            "an issuer's name and a file, such as example=/etc/driftfire/secret",
            "a file whose first line is the client secret of an issuer");

    /** In the order of the documentation. */
    public static final List<ConfigOption> ALL = List.of(OIDC, OIDC_CLIENT, OIDC_SECRET, OIDC_SECRET_FILE);

    private SignInOptions() {}

    private static ConfigOption option(
            String name, String valueName, Predicate<String> valid, String what, String description) {
        return ConfigOption.list(
                name,
                valueName,
                "none",
                text -> {
                    int equals = text.indexOf('=');
                    return equals > 0
                            && NAME.matcher(text.substring(0, equals)).matches()
                            && valid.test(text.substring(equals + 1));
                },
                what,
                description);
    }

    /**
     * What an operator has set; empty without sign-in.
     *
     * @throws ConfigException for options that do not belong together, and for a file that cannot be read
     */
    public static List<IssuerSettings> read(ConfigValues values) {
        Map<String, String> issuers = assignments(values, OIDC);
        Map<String, String> clients = assignments(values, OIDC_CLIENT);
        Map<String, String> secrets = assignments(values, OIDC_SECRET);
        Map<String, String> files = assignments(values, OIDC_SECRET_FILE);
        known(issuers, clients, OIDC_CLIENT);
        known(issuers, secrets, OIDC_SECRET);
        known(issuers, files, OIDC_SECRET_FILE);
        List<IssuerSettings> all = new ArrayList<>();
        issuers.forEach((name, issuer) -> {
            String client = clients.get(name);
            String file = files.get(name);
            if (client == null) {
                throw new ConfigException(
                        OIDC.name(),
                        name + "=" + issuer,
                        "must come with --" + OIDC_CLIENT.name() + " " + name + "=...");
            }
            if (file != null && secrets.containsKey(name)) {
                throw new ConfigException(
                        OIDC_SECRET_FILE.name(),
                        name + "=" + file,
                        "must not be set together with a secret of " + name);
            }
            all.add(new IssuerSettings(
                    name,
                    issuer,
                    client,
                    file == null ? secrets.get(name) : SecretFile.read(OIDC_SECRET_FILE, file, name + "=" + file)));
        });
        return all;
    }

    private static void known(Map<String, String> issuers, Map<String, String> given, ConfigOption option) {
        for (String name : given.keySet()) {
            if (!issuers.containsKey(name)) {
                throw new ConfigException(
                        option.name(),
                        name + "=...",
                        "must have the name of an issuer that --" + OIDC.name() + " sets");
            }
        }
    }

    private static Map<String, String> assignments(ConfigValues values, ConfigOption option) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String text : values.list(option)) {
            int equals = text.indexOf('=');
            String name = text.substring(0, equals);
            if (all.put(name, text.substring(equals + 1)) != null) {
                throw new ConfigException(option.name(), name + "=...", "must be set once for each issuer");
            }
        }
        return all;
    }
}
