package io.github.driftfire.engine.moderation;

/** What a {@link ModerationStore} keeps, or no longer keeps. */
public sealed interface ModerationChange permits StoredBan, LiftedBan, AuditLine {}
