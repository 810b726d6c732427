package facewright.assets.corpus.engine;

/** Whether an engine can speak on this computer. */
public sealed interface EngineStatus {
    /**
     * It can.
     *
     * @param version as the engine says it
     */
    record Ready(String version) implements EngineStatus {}

    /**
     * It cannot.
     *
     * @param reason what was found, for the log and for people who look closer
     * @param installCommand the command that installs it, complete
     */
    record Missing(String reason, String installCommand) implements EngineStatus {}
}
