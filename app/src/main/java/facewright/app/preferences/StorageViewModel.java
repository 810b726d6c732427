package facewright.app.preferences;

import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.job.Job;
import facewright.job.JobRequest;
import facewright.job.JobRunner;
import facewright.nn.audio.SpeechCache;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The cache of what networks heard in recordings: how full it is, its limit, emptying it. Confined
 * to the session's thread; the disk is read in jobs.
 */
public final class StorageViewModel {
    private static final double MEGABYTE = 1 << 20;
    private static final double LARGEST = 1e9;

    private final SpeechCache cache;
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<SpeechCache.@Nullable Usage> usage =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public StorageViewModel(SpeechCache cache, JobRunner jobs) {
        this.cache = cache;
        this.jobs = jobs;
    }

    /** How full it is; null before the first {@link #refresh}. */
    public ReadOnlyObjectProperty<SpeechCache.@Nullable Usage> usageProperty() {
        return usage.getReadOnlyProperty();
    }

    /** What the last action did, for people; empty before. */
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why the last action failed, for people; empty otherwise. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Looks how full it is. */
    public void refresh() {
        run("", (progress, cancel) -> "");
    }

    /** Removes everything in it. */
    public void clear() {
        run(
                AppText.get("preferences.cache-clear-job"),
                (progress, cancel) ->
                        AppText.get("preferences.cache-cleared", megabytes(cache.clear())));
    }

    /**
     * Sets the limit; what is over it is removed.
     *
     * @param text MB; 0 keeps nothing
     * @return false when it is no size, and nothing was changed
     */
    public boolean setLimit(String text) {
        OptionalLong bytes = bytes(text);
        if (bytes.isEmpty()) {
            problem.set(AppText.get("preferences.cache-bad-limit", text));
            return false;
        }
        run(
                AppText.get("preferences.cache-limit-job"),
                (progress, cancel) -> {
                    cache.setLimit(bytes.getAsLong());
                    return AppText.get("preferences.cache-limited", megabytes(bytes.getAsLong()));
                });
        return true;
    }

    private record Outcome(String result, SpeechCache.Usage usage) {}

    private void run(String title, Job<String> action) {
        problem.set("");
        jobs.submit(
                new JobRequest<Outcome>(
                                title.isEmpty() ? AppText.get("preferences.cache-job") : title,
                                (progress, cancel) -> {
                                    String done = action.run(progress, cancel);
                                    return new Outcome(done, cache.usage());
                                })
                        .onSuccess(
                                outcome -> {
                                    result.set(outcome.result());
                                    usage.set(outcome.usage());
                                })
                        .onFailure(
                                failure ->
                                        problem.set(
                                                failure instanceof StudioException
                                                        ? String.valueOf(failure.getMessage())
                                                        : AppText.get(
                                                                "preferences.unexpected",
                                                                String.valueOf(
                                                                        failure.getMessage())))));
    }

    private static OptionalLong bytes(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= 0 && value < LARGEST) {
                return OptionalLong.of((long) (value * MEGABYTE));
            }
        } catch (NumberFormatException e) {
            // The same answer as to a number that makes no sense.
        }
        return OptionalLong.empty();
    }

    /** {@code 12.5}. */
    static String megabytes(long bytes) {
        return String.format(
                Locale.ROOT, bytes % (1 << 20) == 0 ? "%.0f" : "%.1f", bytes / MEGABYTE);
    }
}
