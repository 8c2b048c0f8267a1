package io.github.driftfire.suite;

/** What some container does in its own way and an application cannot change. The game plays the same with all of them. */
public enum Habit {}
