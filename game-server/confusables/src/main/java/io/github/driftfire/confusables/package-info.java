/** Makes a table of letters that look alike. Runs in the build only. */
@NullMarked
package io.github.driftfire.confusables;

import org.jspecify.annotations.NullMarked;
