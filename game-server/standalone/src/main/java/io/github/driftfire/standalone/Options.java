package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.HostOptions;
import io.github.driftfire.endpoint.signin.IssuerSettings;
import io.github.driftfire.endpoint.signin.SignInOptions;
import io.github.driftfire.endpoint.site.ClassPathPages;
import io.github.driftfire.engine.kit.ConfigException;
import io.github.driftfire.engine.kit.ConfigOption;
import io.github.driftfire.engine.kit.ConfigValues;
import io.github.driftfire.engine.kit.DataOptions;
import io.github.driftfire.engine.kit.DataSettings;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.GamesFolder;
import io.github.driftfire.engine.kit.ModerationOptions;
import io.github.driftfire.engine.kit.ModerationSettings;
import io.github.driftfire.engine.kit.RoomOptions;
import io.github.driftfire.engine.kit.RoomPlan;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.store.Stores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line. */
@Command(
        name = "driftfire",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "A real-time multiplayer game server: its games and their pages on one port.",
        footer = {"", "Each option is also read from the environment: --max-players from DRIFTFIRE_MAX_PLAYERS."})
final class Options {
    /** For an operator who has not chosen the folder. */
    private static final String MEMORY_HINT = "; --data names another, and --data none keeps everything in memory";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final ConfigValues values = new ConfigValues(this::value);
    private @Nullable GamesFolder gamesFolder;
    private @Nullable Games games;

    /** Gives the command line its options. */
    static void addTo(CommandSpec spec) {
        for (ConfigOption option : JarOptions.ALL) {
            OptionSpec.Builder builder = OptionSpec.builder("--" + option.name())
                    .paramLabel("<" + option.valueName() + ">")
                    .description(option.description() + ". Default: " + option.defaultText())
                    .converters((ITypeConverter<String>) text -> {
                        if (option.isValid(text)) {
                            return text;
                        }
                        throw new TypeConversionException(option.requirement());
                    });
            switch (option.kind()) {
                case LIST ->
                    builder.type(List.class)
                            .auxiliaryTypes(String.class)
                            .splitRegex(option.separator())
                            .arity("1");
                case FLAG -> builder.type(String.class).arity("0..1").fallbackValue("true");
                default -> builder.type(String.class);
            }
            spec.addOption(builder.build());
        }
    }

    String host() {
        return values.text(JarOptions.HOST);
    }

    int port() {
        return values.number(JarOptions.PORT);
    }

    /** How long players are told before a stop. */
    int drainSeconds() {
        return values.number(HostOptions.DRAIN_SECONDS);
    }

    boolean renice() {
        return values.flag(JarOptions.RENICE);
    }

    System.Logger.Level logLevel() {
        return System.Logger.Level.valueOf(values.text(JarOptions.LOG).toUpperCase(Locale.ROOT));
    }

    /** The games of the jar and of the folder. Searched for once. */
    Games games() {
        Games found = games;
        if (found == null) {
            found = Games.find(gamesFolder().loader());
            games = found;
        }
        return found;
    }

    /** One line for each game, and each file of the folder, that is left out. */
    List<String> problems() {
        return Stream.of(gamesFolder().problems(), games().problems())
                .flatMap(List::stream)
                .toList();
    }

    private GamesFolder gamesFolder() {
        GamesFolder opened = gamesFolder;
        if (opened == null) {
            opened = openGamesFolder();
            gamesFolder = opened;
        }
        return opened;
    }

    private GamesFolder openGamesFolder() {
        ClassLoader application = Options.class.getClassLoader();
        Path given = path(JarOptions.GAMES);
        Path folder = given == null ? GamesFolder.beside(Options.class) : given;
        if (folder == null) {
            return GamesFolder.none(application);
        }
        try {
            return GamesFolder.open(folder, application);
        } catch (IOException e) {
            throw wrong(JarOptions.GAMES, folder.toString(), "must be a folder that can be read");
        }
    }

    RoomPlan plan() {
        try {
            return RoomOptions.plan(values, games());
        } catch (ConfigException e) {
            throw wrong(e.option(), e.value(), e.requirement());
        }
    }

    private @Nullable String value(String name) {
        Object value = spec.findOption("--" + name).getValue();
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : (String) value;
    }

    private @Nullable Path path(ConfigOption option) {
        String text = values.find(option);
        return text == null ? null : Path.of(text);
    }

    /** Everything, checked. */
    ServerSettings settings(RoomPlan plan) {
        try {
            InetAddress.getByName(host());
        } catch (UnknownHostException e) {
            throw wrong(JarOptions.HOST, host(), "must be a host name or an address, and this one is unknown");
        }
        ModerationSettings moderation;
        try {
            moderation = ModerationOptions.read(values);
        } catch (ConfigException e) {
            throw wrong(e.option(), e.value(), e.requirement());
        }
        List<IssuerSettings> issuers;
        try {
            issuers = SignInOptions.read(values);
        } catch (ConfigException e) {
            throw wrong(e.option(), e.value(), e.requirement());
        }
        return new ServerSettings(
                host(),
                port(),
                HostOptions.origins(values),
                plan.rooms(),
                tls(),
                HostOptions.addresses(values),
                new ClassPathPages(gamesFolder().loader(), values.flag(JarOptions.DEV)),
                plan.defaultGame(),
                plan.lobby(),
                moderation,
                StoreOpening.begin(this::store),
                plan.boards(),
                plan.goals(),
                issuers);
    }

    /** Begun last: nothing else is wrong. */
    private Store store() {
        try {
            return Stores.open(DataOptions.read(values, DataSettings.folder(DataOptions.JAR_FOLDER)));
        } catch (ConfigException e) {
            boolean chosen = !DataOptions.DATA.name().equals(e.option()) || values.find(DataOptions.DATA) != null;
            throw wrong(e.option(), e.value(), chosen ? e.requirement() : e.requirement() + MEMORY_HINT);
        }
    }

    /** What to type into a browser. */
    String address(int actualPort) {
        String host = host();
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        String scheme = values.find(JarOptions.TLS_KEYSTORE) == null ? "http://" : "https://";
        return scheme + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + actualPort + "/";
    }

    private @Nullable ServedKeys tls() {
        Path file = path(JarOptions.TLS_KEYSTORE);
        Path passwordFile = path(JarOptions.TLS_PASSWORD_FILE);
        if (file == null) {
            if (values.find(JarOptions.TLS_PASSWORD) != null) {
                throw wrong(JarOptions.TLS_PASSWORD, null, "must come with --tls-keystore");
            }
            if (passwordFile != null) {
                throw wrong(JarOptions.TLS_PASSWORD_FILE, passwordFile.toString(), "must come with --tls-keystore");
            }
            return null;
        }
        ServedKeys.Password secret = secret(file);
        try {
            secret.read();
        } catch (KeystoreException e) {
            throw wrong(JarOptions.TLS_PASSWORD_FILE, String.valueOf(passwordFile), e.requirement());
        }
        try {
            return ServedKeys.open(file, secret);
        } catch (KeystoreException e) {
            throw wrong(JarOptions.TLS_KEYSTORE, file.toString(), e.requirement());
        }
    }

    private ServedKeys.Password secret(Path file) {
        String given = values.find(JarOptions.TLS_PASSWORD);
        Path givenFile = path(JarOptions.TLS_PASSWORD_FILE);
        if (given != null) {
            return given::toCharArray;
        }
        if (givenFile != null) {
            return () -> Keystores.firstLine(givenFile);
        }
        throw wrong(JarOptions.TLS_KEYSTORE, file.toString(), "must come with --tls-password or --tls-password-file");
    }

    private ParameterException wrong(ConfigOption option, @Nullable String value, String requirement) {
        return wrong(option.name(), value, requirement);
    }

    private ParameterException wrong(String option, @Nullable String value, String requirement) {
        return new ParameterException(
                spec.commandLine(),
                requirement,
                new TypeConversionException(requirement),
                spec.findOption("--" + option),
                value);
    }
}
