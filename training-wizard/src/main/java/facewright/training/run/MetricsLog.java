package facewright.training.run;

import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of one seed over its steps, in two files: {@code metrics.csv} with one number per row
 * ({@code stage,step,name,value}), and events for TensorBoard. A resumed run drops the rows behind
 * its checkpoint, so the CSV is that of an unbroken run.
 */
final class MetricsLog implements AutoCloseable {
    static final String FILE = "metrics.csv";
    private static final String HEADER = "stage,step,name,value";
    private static final Pattern ROW = Pattern.compile("([^,]*),(\\d+),(.+),([^,]+)");

    private final Path file;
    private final Writer rows;
    private final EventFile events;
    private final Clock clock;

    private MetricsLog(Path file, Writer rows, EventFile events, Clock clock) {
        this.file = file;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the log of a seed.
     *
     * @param stages in their order
     * @param stage stage of the first step that will be logged
     * @param step number of steps done in that stage; later rows are dropped
     */
    static MetricsLog open(Path folder, List<String> stages, String stage, long step, Clock clock)
            throws StudioException {
        Path file = folder.resolve(FILE);
        keepUntil(file, stages, stage, step);
        double now = clock.millis() / 1000.0;
        EventFile events = EventFile.create(folder, now, step == 0 ? 0 : step + 1);
        try {
            return new MetricsLog(
                    file,
                    Files.newBufferedWriter(
                            file, StandardCharsets.UTF_8, StandardOpenOption.APPEND),
                    events,
                    clock);
        } catch (IOException e) {
            events.close();
            throw FileErrors.writing(file, e);
        }
    }

    private static void keepUntil(Path file, List<String> stages, String stage, long step)
            throws StudioException {
        List<String> kept = new ArrayList<>();
        kept.add(HEADER);
        if (Files.exists(file)) {
            List<String> lines;
            try {
                lines = Files.readAllLines(file);
            } catch (IOException e) {
                throw FileErrors.reading(file, e);
            }
            int current = stages.indexOf(stage);
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                Matcher row = ROW.matcher(line);
                // The last line of a process that was ended may be half a line.
                if (!row.matches()) {
                    continue;
                }
                int at = stages.indexOf(row.group(1));
                if (at < current || (at == current && Long.parseLong(row.group(2)) <= step)) {
                    kept.add(line);
                }
            }
        }
        AtomicFiles.writeText(file, String.join("\n", kept) + "\n");
    }

    /** Adds numbers of a step. */
    void add(String stage, long step, Map<String, Double> numbers) throws StudioException {
        double now = clock.millis() / 1000.0;
        try {
            for (Map.Entry<String, Double> entry : numbers.entrySet()) {
                rows.write(
                        stage + "," + step + "," + quoted(entry.getKey()) + "," + entry.getValue());
                rows.write("\n");
                events.scalar(now, step, stage + "/" + entry.getKey(), entry.getValue());
            }
            rows.flush();
        } catch (IOException e) {
            throw FileErrors.writing(file, e);
        }
    }

    /** Names of measures may hold commas: {@code LVE, mm}. */
    private static String quoted(String name) {
        return name.indexOf(',') < 0 && name.indexOf('"') < 0
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws StudioException {
        try {
            rows.close();
        } catch (IOException e) {
            throw FileErrors.writing(file, e);
        } finally {
            events.close();
        }
    }
}
