package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script in a copy of the project's skeleton, with stand-ins for Java, Maven and the
 * package manager that write down how they were called.
 */
@EnabledOnOs(OS.LINUX)
class LauncherScriptTest {
    private static final String STUB_JAVA =
            """
            #!/bin/bash
            if [ "$1" = -XshowSettings:properties ]; then
                echo "    java.home = $JDK"
                echo "    java.specification.version = ${STUB_VERSION:-17}"
                exit 0
            fi
            printf '%s\\n' "$PWD" "$@" > "$CALLS/java"
            exit "${STUB_EXIT:-0}"
            """;
    private static final String STUB_MAVEN =
            """
            #!/bin/bash
            echo "$PWD: $*" >> "$CALLS/mvn"
            [ -z "${STUB_MAVEN_FAILS:-}" ] || exit 1
            for m in app viewport3d training-wizard assets inference; do mkdir -p $m/target/classes; done
            : > app/target/classpath
            if [ -n "${STUB_REPORT:-}" ]; then
                mkdir -p app/target/surefire-reports
                printf '%s\\n' "$STUB_REPORT" > app/target/surefire-reports/TEST-a.xml
            fi
            """;

    @TempDir Path folder;

    private Path project;
    private Path calls;
    private Path bin;
    private Path elsewhere;

    /**
     * How a run ended.
     *
     * @param code exit code
     * @param text both streams together
     */
    private record Run(int code, String text) {}

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        calls = Files.createDirectories(folder.resolve("calls"));
        bin = Files.createDirectories(folder.resolve("bin"));
        elsewhere = Files.createDirectories(folder.resolve("some where else"));
        Path root = root();
        Files.copy(root.resolve("facewright"), project.resolve("facewright"));
        Files.copy(root.resolve("pom.xml"), project.resolve("pom.xml"));
        Files.createDirectories(project.resolve("installers"));
        Files.writeString(
                project.resolve("installers/system-packages.txt"),
                "base | any / | nothing | nothing | nothing\n");
        for (String module :
                List.of("app", "viewport3d", "training-wizard", "assets", "inference")) {
            Files.createDirectories(project.resolve(module).resolve("src/main"));
            Files.writeString(project.resolve(module).resolve("pom.xml"), "<project/>");
        }
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        program(jdk.resolve("java"), STUB_JAVA);
        program(jdk.resolve("javac"), "#!/bin/sh\n");
        program(bin.resolve("java"), STUB_JAVA);
        program(bin.resolve("mvn"), STUB_MAVEN);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("facewright")) ? here : here.getParent();
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        return run(project.resolve("facewright"), environment, arguments);
    }

    private Run run(Path script, Map<String, String> environment, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(elsewhere.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_HOME"));
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        builder.environment().put("CALLS", calls.toString());
        builder.environment().put("JDK", folder.resolve("jdk").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the script hangs");
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private List<String> call(String program) throws IOException {
        Path file = calls.resolve(program);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Test
    void helpAndVersionNeedNeitherJavaNorMaven() throws Exception {
        Files.delete(bin.resolve("java"));
        Files.delete(bin.resolve("mvn"));
        Run help = run(Map.of("PATH", bin + ":/usr/bin:/bin"), "--help");
        assertEquals(0, help.code(), help.text());
        for (String word : List.of("demo", "animate", "methods", "evaluate", "benchmark", "test")) {
            assertTrue(help.text().contains("./facewright " + word), help.text());
        }
        assertTrue(run(Map.of(), "--version").text().matches("Facewright \\d+\\.\\d+\\.\\d+\\s"));
    }

    @Test
    void buildsOnceAndRunsWhereItWasCalled() throws Exception {
        Run first = run(Map.of(), "animate", "my clip.wav", "--out", "x");
        assertEquals(0, first.code(), first.text());
        List<String> java = call("java");
        assertEquals(elsewhere.toRealPath().toString(), java.get(0));
        assertEquals(
                List.of("facewright.app.Launcher", "animate", "my clip.wav", "--out", "x"),
                java.subList(java.size() - 5, java.size()));
        run(Map.of(), "methods");
        assertEquals(1, call("mvn").size(), "one build for two starts");
        assertTrue(call("mvn").get(0).startsWith(project.toRealPath() + ": "));
    }

    @Test
    void buildsAgainAfterAChangeAndAfterARemoval() throws Exception {
        Path source = Files.writeString(project.resolve("inference/src/main/A.java"), "class A {}");
        run(Map.of(), "methods");
        Files.writeString(source, "class A { }");
        run(Map.of(), "methods");
        assertEquals(2, call("mvn").size());
        Files.delete(source);
        run(Map.of(), "methods");
        assertEquals(3, call("mvn").size());
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path link = elsewhere.resolve("fw");
        Files.createSymbolicLink(link, Path.of("../a project/facewright"));
        Run run = run(link, Map.of(), "methods");
        assertEquals(0, run.code(), run.text());
        assertEquals("methods", call("java").get(call("java").size() - 1));
        assertTrue(call("mvn").get(0).startsWith(project.toRealPath() + ": "), "wrong project");
    }

    @Test
    void passesTheExitCodeOn() throws Exception {
        assertEquals(2, run(Map.of("STUB_EXIT", "2"), "animate").code());
    }

    @Test
    void saysWhichJavaIsTooOld() throws Exception {
        for (String version : List.of("11", "1.8")) {
            Run run = run(Map.of("STUB_VERSION", version), "methods");
            assertEquals(1, run.code());
            assertTrue(run.text().contains("Java " + version), run.text());
            assertTrue(run.text().contains("JDK 17 or newer"), run.text());
        }
    }

    @Test
    void newerJavaIsAllowedToUseNatives() throws Exception {
        run(Map.of("STUB_VERSION", "25"), "methods");
        assertTrue(call("java").contains("--enable-native-access=ALL-UNNAMED"));
        run(Map.of("STUB_VERSION", "17"), "methods");
        assertFalse(call("java").contains("--enable-native-access=ALL-UNNAMED"));
    }

    @Test
    void saysWhenAnythingIsMissing() throws Exception {
        assertTrue(run(Map.of("JAVA_HOME", "/nowhere"), "methods").text().contains("JAVA_HOME"));
        Files.delete(folder.resolve("jdk/bin/javac"));
        assertTrue(run(Map.of(), "methods").text().contains("has no compiler"));
    }

    @Test
    void aFailedBuildEndsTheRun() throws Exception {
        Run run = run(Map.of("STUB_MAVEN_FAILS", "1"), "methods");
        assertEquals(1, run.code());
        assertTrue(run.text().contains("the build failed"), run.text());
        assertEquals(List.of(), call("java"));
        assertEquals(0, run(Map.of(), "methods").code(), "the next try builds again");
    }

    @Test
    void namesTheCommandThatInstallsWhatIsMissing() throws Exception {
        Files.writeString(
                project.resolve("installers/system-packages.txt"),
                "window | lib libnowhere.so.9 | libnowhere9 libnowhere9t64 | nowhere | windows\n");
        program(bin.resolve("id"), "#!/bin/sh\necho 1000\n");
        program(bin.resolve("apt-get"), "#!/bin/sh\necho called > \"$CALLS/apt-get\"\n");
        Run run = run(Map.of("DISPLAY", ":77"));
        assertEquals(1, run.code());
        assertTrue(
                run.text()
                        .contains(
                                "sudo apt-get update && sudo apt-get install -y"
                                        + " --no-install-recommends libnowhere9"),
                run.text());
        assertEquals(List.of(), call("apt-get"));
    }

    @Test
    void installsWhatIsMissingAsRoot() throws Exception {
        Files.writeString(
                project.resolve("installers/system-packages.txt"),
                "base | any " + calls + "/installed | libthing | thing | things\n");
        program(bin.resolve("id"), "#!/bin/sh\necho 0\n");
        program(bin.resolve("apt-cache"), "#!/bin/sh\n");
        program(
                bin.resolve("apt-get"),
                "#!/bin/sh\necho \"$*\" >> \"$CALLS/apt-get\"\n"
                        + "[ \"$1\" != install ] || touch \"$CALLS/installed\"\n");
        Run run = run(Map.of(), "methods");
        assertEquals(0, run.code(), run.text());
        assertEquals(
                List.of("update -qq", "install -y -qq --no-install-recommends libthing"),
                call("apt-get"));
    }

    @Test
    void theStudioNeedsADisplayAndTheDemoDoesNot() throws Exception {
        Run studio = run(Map.of());
        assertEquals(1, studio.code());
        assertTrue(studio.text().contains("no display"), studio.text());
        assertEquals(0, run(Map.of(), "demo").code());
        assertEquals(0, run(Map.of("DISPLAY", ":77"), "demo").code());
    }

    @Test
    void refusesWhatIsNeitherACommandNorAFile() throws Exception {
        Run run = run(Map.of(), "sing");
        assertEquals(2, run.code());
        assertTrue(run.text().contains("sing"), run.text());
    }

    @Test
    void testsEndWithASummaryAndFailWhenOneFails() throws Exception {
        String good =
                "<testsuite name=\"a\" tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\">";
        Run passed = run(Map.of("STUB_REPORT", good), "test");
        assertEquals(0, passed.code(), passed.text());
        assertTrue(passed.text().endsWith("3 passed, 0 failed, 0 skipped\n"), passed.text());
        String bad =
                "<testsuite name=\"a\" tests=\"3\" errors=\"1\" skipped=\"0\" failures=\"1\">\n"
                        + "<testcase name=\"sings\" classname=\"x.ATest\" time=\"0.1\">\n"
                        + "<failure message=\"no\"/>\n</testcase>";
        Run failed = run(Map.of("STUB_REPORT", bad), "test");
        assertEquals(1, failed.code());
        assertTrue(failed.text().contains("x.ATest.sings"), failed.text());
        assertTrue(failed.text().contains("1 passed, 2 failed, 0 skipped"), failed.text());
        assertEquals(1, run(Map.of(), "test").code(), "no test ran");
        assertEquals(1, run(Map.of("STUB_MAVEN_FAILS", "1"), "test").code());
    }
}
