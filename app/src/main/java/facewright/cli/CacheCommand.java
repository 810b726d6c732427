package facewright.cli;

import facewright.app.AppText;
import facewright.app.settings.StudioFolders;
import facewright.domain.StudioException;
import facewright.nn.audio.SpeechCache;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows, empties and limits the cache of what audio encoders heard. */
@Command(name = "cache", mixinStandardHelpOptions = true)
final class CacheCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1 << 20;
    private static final double LARGEST = 1e9;

    private final PrintWriter out;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "show|clear|limit",
            descriptionKey = "cache.action")
    private String action = "show";

    @Parameters(index = "1", arity = "0..1", paramLabel = "MB", descriptionKey = "cache.size")
    private String size = "";

    CacheCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws StudioException {
        SpeechCache cache = new SpeechCache(StudioFolders.data());
        switch (action) {
            case "show" -> {}
            case "clear" -> out.println(AppText.get("cli.cache.cleared", megabytes(cache.clear())));
            case "limit" -> cache.setLimit(bytes());
            default -> throw new UsageException(AppText.of("cli.cache.unknown", action));
        }
        SpeechCache.Usage usage = cache.usage();
        out.println(
                AppText.get(
                        "cli.cache.usage",
                        usage.files(),
                        megabytes(usage.bytes()),
                        megabytes(usage.limitBytes()),
                        usage.folder()));
        return 0;
    }

    private long bytes() {
        try {
            double value = Double.parseDouble(size);
            if (value >= 0 && value < LARGEST) {
                return (long) (value * MEGABYTE);
            }
        } catch (NumberFormatException e) {
            // The same answer as to a number that makes no sense.
        }
        throw new UsageException(AppText.of("cli.cache.bad-size", size));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE);
    }
}
