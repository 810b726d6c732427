package facewright.app.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The FX thread for code that knows executors only. */
public final class FxThread {
    /** Runs everything later on the FX thread, in order. */
    public static final Executor EXECUTOR = Platform::runLater;

    private FxThread() {}
}
