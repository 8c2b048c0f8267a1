package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.moderation.AdminToken;
import io.github.driftfire.engine.moderation.AuditLog;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.moderation.ModerationStore;
import io.github.driftfire.engine.results.Store;
import io.github.driftfire.engine.results.StoreException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a server's moderation is made from. Immutable. */
public final class ModerationSettings {
    static final int DEFAULT_AUDIT_DAYS = 365;

    /** No operator; the audit log is the server's. */
    public static final ModerationSettings DEFAULTS = new ModerationSettings(AdminToken.NONE, null, DEFAULT_AUDIT_DAYS);

    private final AdminToken token;
    private final @Nullable String auditFile;
    private final int auditDays;

    ModerationSettings(AdminToken token, @Nullable String auditFile, int auditDays) {
        this.token = token;
        this.auditFile = auditFile;
        this.auditDays = auditDays;
    }

    /**
     * Opens the audit log, and makes a server's moderation of it, with bans and audit lines in a store, if it keeps them: one in memory does not.
     *
     * @throws IllegalStateException the file cannot be written any more, or the bans cannot be read
     */
    public Moderation open(Store store) {
        if (!(store instanceof ModerationStore keeper)) {
            return new Moderation(System::currentTimeMillis, token, audit());
        }
        try {
            return Moderation.stored(System::currentTimeMillis, token, audit(), keeper, auditDays);
        } catch (StoreException e) {
            throw new IllegalStateException("the bans cannot be read: " + e.getMessage(), e);
        }
    }

    private AuditLog audit() {
        try {
            return auditFile == null ? AuditLog.toServerLog() : AuditLog.toFile(auditFile);
        } catch (IOException e) {
            throw new IllegalStateException("the audit log " + auditFile + " cannot be written", e);
        }
    }
}
