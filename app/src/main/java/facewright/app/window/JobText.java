package facewright.app.window;

import facewright.app.AppText;
import facewright.app.ui.JobItem;
import java.util.OptionalDouble;

/** How the progress of a job reads. */
final class JobText {
    private JobText() {}

    /** {@code 62 % · 3 s left}, or what is being done while that is unknown. */
    static String progress(JobItem job) {
        double fraction = job.progressProperty().get();
        String message = job.messageProperty().get();
        if (job.isCancelled() || fraction < 0) {
            return message.isEmpty() ? AppText.get("window.job-waiting") : message;
        }
        int percent = (int) Math.round(fraction * 100);
        OptionalDouble left = job.secondsLeft();
        if (left.isEmpty()) {
            return AppText.get("window.job-percent", percent);
        }
        long seconds = Math.max(1, Math.round(left.getAsDouble()));
        return seconds < 90
                ? AppText.get("window.job-seconds-left", percent, seconds)
                : AppText.get("window.job-minutes-left", percent, Math.round(seconds / 60.0));
    }
}
