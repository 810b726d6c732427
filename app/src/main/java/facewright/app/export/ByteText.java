package facewright.app.export;

import facewright.app.AppText;
import facewright.app.export.ExportViewModel.Outlook;
import java.util.Locale;

/** How amounts of data read. */
final class ByteText {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private ByteText() {}

    /** {@code 3.4 MB}. */
    static String of(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        return unit == 0
                ? bytes + " bytes"
                : String.format(
                        Locale.getDefault(),
                        amount < 10 ? "%.1f %s" : "%.0f %s",
                        amount,
                        UNITS[unit]);
    }

    /** What an export takes and what there is. */
    static String outlook(Outlook outlook) {
        String needed =
                outlook.bytes().isPresent()
                        ? AppText.get("export.size", of(outlook.bytes().getAsLong()))
                        : AppText.get("export.size-unknown");
        return outlook.freeBytes().isPresent()
                ? needed + " · " + AppText.get("export.free", of(outlook.freeBytes().getAsLong()))
                : needed;
    }
}
