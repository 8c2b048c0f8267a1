package io.github.driftfire.devloop;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.builder.BuildException;
import org.teavm.tooling.builder.BuildResult;
import org.teavm.tooling.builder.InProcessBuildStrategy;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles the page's script: quickly, so neither small nor fast. */
final class PageCompiler {
    private static final int MOST_TOP_LEVEL_NAMES = 80_000;

    private final InProcessBuildStrategy build = new InProcessBuildStrategy();

    /**
     * @param screen the class whose main makes the page
     * @param classes folder of the game's classes
     * @param script below that folder
     * @param classPath of everything else
     */
    PageCompiler(String screen, Path classes, Path script, String classPath) {
        List<String> entries = new ArrayList<>(List.of(classes.toString()));
        entries.addAll(Arrays.asList(classPath.split(File.pathSeparator)));
        build.init();
        build.setClassPathEntries(entries);
        build.setTargetType(TeaVMTargetType.JAVASCRIPT);
        build.setJsModuleType(JSModuleType.ES2015);
        build.setMainClass(screen);
        build.setEntryPointName("main");
        build.setTargetDirectory(classes.resolve(script).resolveSibling("").toString());
        build.setTargetFileName(String.valueOf(script.getFileName()));
        build.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
        build.setMaxTopLevelNames(MOST_TOP_LEVEL_NAMES);
    }

    /** Answers whether it compiles; what is wrong is printed, with file and line. */
    boolean compile() {
        try {
            BuildResult result = build.build();
            TeaVMProblemRenderer.describeProblems(
                    result.getCallGraph(), result.getProblems(), new ConsoleTeaVMToolLog(false));
            return result.getProblems().getSevereProblems().isEmpty();
        } catch (BuildException e) {
            System.err.println("the page's compiler failed: " + e.getCause());
            return false;
        }
    }
}
