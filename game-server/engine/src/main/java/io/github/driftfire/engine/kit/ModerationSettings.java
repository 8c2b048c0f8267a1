package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.moderation.AdminToken;
import io.github.driftfire.engine.moderation.AuditLog;
import io.github.driftfire.engine.moderation.Moderation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a server's moderation is made from. Immutable. */
public final class ModerationSettings {
    /** No operator; the audit log is the server's. */
    public static final ModerationSettings DEFAULTS = new ModerationSettings(AdminToken.NONE, null);

    private final AdminToken token;
    private final @Nullable String auditFile;

    ModerationSettings(AdminToken token, @Nullable String auditFile) {
        this.token = token;
        this.auditFile = auditFile;
    }

    /**
     * Opens the audit log, and makes a server's moderation of it.
     *
     * @throws IllegalStateException the file cannot be written any more
     */
    public Moderation open() {
        try {
            AuditLog audit = auditFile == null ? AuditLog.toServerLog() : AuditLog.toFile(auditFile);
            return new Moderation(System::currentTimeMillis, token, audit);
        } catch (IOException e) {
            throw new IllegalStateException("the audit log " + auditFile + " cannot be written", e);
        }
    }
}
