package io.github.driftfire.devloop;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.backend.javascript.JavaScriptTarget;
import org.teavm.cache.InMemoryMethodNodeCache;
import org.teavm.cache.InMemoryProgramCache;
import org.teavm.cache.InMemorySymbolTable;
import org.teavm.cache.MemoryCachedClassReaderSource;
import org.teavm.dependency.FastDependencyAnalyzer;
import org.teavm.model.PreOptimizingClassHolderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.ClasspathResourceProvider;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.vm.DirectoryBuildTarget;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles the page's script: soon, so neither small nor fast. What was read and compiled before is kept in memory, so that only the game's own classes
 * are compiled again.
 */
final class PageCompiler {
    private static final String CLASS = ".class";
    private static final int MOST_TOP_LEVEL_NAMES = 500;

    private final String screen;
    private final Path classes;
    private final Path script;
    private final ReferenceCache references = new ReferenceCache();
    private final MemoryCachedClassReaderSource read;
    private final InMemoryProgramCache programs;
    private final InMemoryMethodNodeCache methods;

    /** Of the build before: one that is gone must not be found again. */
    private List<String> ownBefore = List.of();

    /**
     * @param screen the class whose main makes the page
     * @param classes folder of the game's classes; all others are on the class path of this process
     * @param script below that folder
     */
    PageCompiler(String screen, Path classes, Path script) {
        this.screen = screen;
        this.classes = classes;
        this.script = script;
        InMemorySymbolTable symbols = new InMemorySymbolTable();
        InMemorySymbolTable files = new InMemorySymbolTable();
        InMemorySymbolTable variables = new InMemorySymbolTable();
        read = new MemoryCachedClassReaderSource(references, symbols, files, variables);
        programs = new InMemoryProgramCache(references, symbols, files, variables);
        methods = new InMemoryMethodNodeCache(references, symbols, files, variables);
    }

    /** Answers whether it compiles; what is wrong is printed, with file and line. */
    boolean compile() throws IOException {
        List<String> classNames = ownClasses();
        read.evict(ownBefore);
        read.evict(classNames);
        ownBefore = classNames;
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()}, PageCompiler.class.getClassLoader());
                ResourceProvider resources = new ClasspathResourceProvider(loader)) {
            PreOptimizingClassHolderSource source =
                    new PreOptimizingClassHolderSource(new ClasspathClassHolderSource(resources, references, loader));
            read.setProvider(source::get);
            TeaVM vm = build(loader, resources);
            if (!vm.getProblemProvider().getSevereProblems().isEmpty()) {
                TeaVMProblemRenderer.describeProblems(vm, new ConsoleTeaVMToolLog(false));
                programs.discard();
                methods.discard();
                return false;
            }
            read.commit();
            programs.commit();
            methods.commit();
            return true;
        }
    }

    private List<String> ownClasses() throws IOException {
        return SourceCompiler.below(classes).stream()
                .map(file -> classes.relativize(file).toString())
                .filter(name -> name.endsWith(CLASS))
                .map(name -> name.substring(0, name.length() - CLASS.length()).replace(File.separatorChar, '.'))
                .toList();
    }

    private TeaVM build(ClassLoader loader, ResourceProvider resources) throws IOException {
        Path folder = Files.createDirectories(classes.resolve(script).resolveSibling(""));
        JavaScriptTarget target = new JavaScriptTarget();
        target.setModuleType(JSModuleType.ES2015);
        target.setObfuscated(false);
        target.setStrict(false);
        target.setMaxTopLevelNames(MOST_TOP_LEVEL_NAMES);
        target.setAstCache(methods);
        TeaVM vm = new TeaVMBuilder(target)
                .setReferenceCache(references)
                .setClassLoader(loader)
                .setResourceProvider(resources)
                .setClassSource(read)
                .setDependencyAnalyzerFactory(FastDependencyAnalyzer::new)
                .setObfuscated(false)
                .setStrict(false)
                .build();
        vm.setProperties(new Properties());
        vm.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
        vm.setProgramCache(programs);
        vm.setCacheStatus(read);
        vm.addVirtualMethods(method -> true);
        vm.installPlugins();
        vm.setEntryPoint(screen);
        vm.setEntryPointName("main");
        vm.build(new DirectoryBuildTarget(folder.toFile()), String.valueOf(script.getFileName()));
        return vm;
    }
}
