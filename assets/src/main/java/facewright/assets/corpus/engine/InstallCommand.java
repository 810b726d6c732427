package facewright.assets.corpus.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The command that installs a system package on this computer. */
final class InstallCommand {
    private InstallCommand() {}

    static String of(String packageName) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return "brew install " + packageName;
        }
        if (Files.isExecutable(Path.of("/usr/bin/dnf"))
                && !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return "sudo dnf install " + packageName;
        }
        return "sudo apt-get install " + packageName;
    }
}
