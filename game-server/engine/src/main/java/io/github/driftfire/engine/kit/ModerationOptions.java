package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.moderation.AdminToken;
import io.github.driftfire.engine.moderation.AuditLog;
import java.io.IOException;
import java.util.List;

/** The options of moderation: who is the operator, and where what was done is written down. */
public final class ModerationOptions {
    public static final ConfigOption ADMIN_TOKEN_FILE = ConfigOption.text(
            "admin-token-file",
            "file",
            "none: no operator",
            text -> !text.isEmpty(),
            "a file",
            "a file of one line with the operator's token, 32 to 256 printable characters without spaces");
    public static final ConfigOption AUDIT_LOG = ConfigOption.text(
            "audit-log",
            "file",
            "the server's log",
            text -> !text.isEmpty(),
            "a file",
            "a file that kicks, bans, mutes, votes and reports are appended to, a JSON object a line");

    public static final ConfigOption AUDIT_DAYS = ConfigOption.number(
            "audit-days",
            ModerationSettings.DEFAULT_AUDIT_DAYS,
            1,
            3_650,
            "how many days the lines of the audit log are kept in a folder or database");

    /** In the order of the documentation. */
    public static final List<ConfigOption> ALL = List.of(ADMIN_TOKEN_FILE, AUDIT_LOG, AUDIT_DAYS);

    private ModerationOptions() {}

    /**
     * What an operator has set.
     *
     * @throws ConfigException for a token that is none, and for a file that cannot be read or written
     */
    public static ModerationSettings read(ConfigValues values) {
        return new ModerationSettings(
                token(values), values.find(AUDIT_LOG) == null ? null : audit(values), values.number(AUDIT_DAYS));
    }

    private static AdminToken token(ConfigValues values) {
        String file = values.find(ADMIN_TOKEN_FILE);
        if (file == null) {
            return AdminToken.NONE;
        }
        try {
            return AdminToken.read(file);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(ADMIN_TOKEN_FILE.name(), file, String.valueOf(e.getMessage()));
        }
    }

    /** The file's name, once it is known that it can be written. */
    private static String audit(ConfigValues values) {
        String file = values.text(AUDIT_LOG);
        try {
            AuditLog.toFile(file).close();
        } catch (IOException e) {
            throw new ConfigException(AUDIT_LOG.name(), file, "must be a file that can be written");
        }
        return file;
    }
}
